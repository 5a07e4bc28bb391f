// Rules have numbers (docs/rules), code and tests cite them: no number without its rule, no rule without its test.

import ts from 'typescript';
import { filesBelow, lineAt, read } from '../reading/files.mjs';

const number = '[A-Z]{1,2}\\d{1,3}[a-z]?';

export function check(root) {
  const rules = rulesIn(root);
  const sources = filesBelow(root, 'src', ['.ts', '.svelte']).concat(filesBelow(root, 'tests', ['.ts']));
  const tested = new Set();
  const problems = [];
  for (const file of sources) {
    const text = read(root, file);
    const cited = [...citedInComments(text), ...(file.endsWith('.test.ts') ? citedInTitles(file, text) : [])];
    for (const { rule, line, inTitle } of cited) {
      if (inTitle) tested.add(rule);
      if (!rules.has(rule)) problems.push(`${file}:${line} cites ${rule}, which is no rule in docs/rules`);
    }
  }
  for (const [rule, where] of rules) if (!tested.has(rule)) problems.push(`${where} ${rule} is named by no test`);
  return [...twice(root), ...problems];
}

/** A rule begins its line with its number: a heading, an item of a list, a row of a table, or plain. */
function rulesIn(root) {
  return new Map(ruleLines(root).map(({ rule, where }) => [rule, where]));
}

function ruleLines(root) {
  return filesBelow(root, 'docs/rules', ['.md']).flatMap((file) => {
    const text = read(root, file);
    const begins = new RegExp(`^(?:[-*]\\s+|#+\\s+|\\|\\s*)?\\**(${number})(?=[\\s.:|*])`, 'gm');
    return [...text.matchAll(begins)].map((found) => ({
      rule: found[1],
      where: `${file}:${lineAt(text, found.index)}`,
    }));
  });
}

function twice(root) {
  const seen = new Map();
  return ruleLines(root).flatMap(({ rule, where }) => {
    const before = seen.get(rule);
    seen.set(rule, where);
    return before ? [`${where} ${rule} stands already in ${before}`] : [];
  });
}

/** `// Q4`, `(Q4)`, `(Q4, Q5)` in comments. */
function citedInComments(text) {
  const comments = [...text.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g)];
  return comments.flatMap((comment) => {
    const groups = comment[0].matchAll(
      new RegExp(`(?:\\(|//\\s*)(${number}(?:,\\s*${number})*)(?=\\)|:|\\.?\\s*$)`, 'g'),
    );
    return [...groups].flatMap((group) =>
      group[1].split(/,\s*/).map((rule) => ({ rule, line: lineAt(text, comment.index + group.index), inTitle: false })),
    );
  });
}

/** The numbers with which a test's title begins: 'Q4 a question ...', 'Q4, Q5 ...'. */
function citedInTitles(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTest(node.expression) && node.arguments[0]) {
      const title = ts.isStringLiteralLike(node.arguments[0])
        ? node.arguments[0].text
        : (node.arguments[0].head?.text ?? '');
      const leading = new RegExp(`^${number}(?:,? (?:and )?${number})*(?=[ :])`).exec(title)?.[0] ?? '';
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const rule of leading.match(new RegExp(number, 'g')) ?? []) found.push({ rule, line, inTitle: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** test(...), it(...), describe(...), and what hangs on them: test.each(...)(...), test.runIf(...)(...). */
function isTest(callee) {
  if (ts.isIdentifier(callee)) return ['test', 'it', 'describe'].includes(callee.text);
  return (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) && isTest(callee.expression);
}
