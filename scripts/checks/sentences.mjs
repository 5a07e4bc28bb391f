// Every sentence is said somewhere: its name in the wording stands in the code that draws pages and documents.

import ts from 'typescript';
import { filesBelow, lineAt, read } from '../reading/files.mjs';

const first = 'src/wording/en';
const translated = /^src\/wording\/\w\w\//;

export function check(root) {
  const sources = filesBelow(root, 'src', ['.ts', '.svelte']).filter(
    (file) => !translated.test(file) && !file.endsWith('.test.ts'),
  );
  const said = new Set(sources.flatMap((file) => read(root, file).match(/[A-Za-z_$][\w$]*/g) ?? []));
  return filesBelow(root, first, ['.ts']).flatMap((file) =>
    namesIn(root, file)
      .filter(({ name }) => isName(name) && !said.has(name))
      .map(({ path, line }) => `${file}:${line} ${path} is said nowhere: remove it, in all languages`),
  );
}

/** Names as a page says them. Others (`clock.pause`, `off_topic`, `Ctrl K`) are codes, looked up or listed whole. */
const isName = (name) => /^[a-z][A-Za-z0-9]*$/.test(name);

/** What a file of sentences exports, and all that lies in it. */
function namesIn(root, file) {
  const text = read(root, file);
  const found = [];
  const note = (name, value, above, at) => {
    const path = [...above, name];
    found.push({ name, path: path.join('.'), line: lineAt(text, at) });
    if (!value || !ts.isObjectLiteralExpression(value)) return;
    for (const each of value.properties) {
      if (each.name && 'text' in each.name) note(each.name.text, each.initializer, path, each.name.getStart());
    }
  };
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements) {
    const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported || !ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      note(name.text, plain(initializer), [], name.getStart());
  }
  return found;
}

const plain = (value) =>
  value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) ? value.expression : value;
