// Same input, same output, on every machine and in ten years: the pure folders know no clock, no chance, no local
// habits. (That `core` and `algorithms` know neither browser nor Node is seen to by tsconfig.pure.json as well.)

import ts from 'typescript';
import { filesBelow, read } from '../reading/files.mjs';

const pureFolders = ['algorithms', 'core', 'readers', 'documents', 'record', 'wording'];

const forbiddenNames = {
  crypto: 'chance comes in as a parameter',
  performance: 'time comes in as a parameter',
  process: 'the machine is not its business',
  console: 'nothing is printed here',
  fetch: 'nothing is fetched here',
  setTimeout: 'nothing waits here',
  setInterval: 'nothing waits here',
  globalThis: 'nothing is kept between runs',
};
const forbiddenMembers = {
  'Date.now': 'time comes in as a parameter',
  'Math.random': 'chance comes in as a parameter',
};
/** Methods that answer by the time zone of the machine. */
const localTime = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$|^getTimezoneOffset$/;
/** Methods that answer by the language of the machine, unless they are told one; with the place of that argument. */
const localLanguage = { localeCompare: 1, toLocaleString: 0, toLocaleDateString: 0, toLocaleTimeString: 0 };

export function check(root) {
  return pureFolders.flatMap((folder) =>
    filesBelow(root, `src/${folder}`, ['.ts'])
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap((file) => impurities(file, read(root, file))),
  );
}

function impurities(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const problems = [];
  const visit = (node) => {
    const reason = objection(node);
    if (reason) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      problems.push(`${file}:${line} ${node.getText().split('\n')[0]}: ${reason}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

function objection(node) {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length)
    return 'time comes in as a parameter';
  if (ts.isCallExpression(node)) {
    if (isNamed(node.expression, 'Date')) return 'time comes in as a parameter';
    const method = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : '';
    if (localTime.test(method)) return 'the time zone of the machine would decide; use the UTC methods';
    if (Object.hasOwn(localLanguage, method) && node.arguments.length <= localLanguage[method]) {
      return 'the language of the machine would decide; name one';
    }
  }
  if (ts.isPropertyAccessExpression(node)) return forbiddenMembers[node.getText()];
  if (ts.isIdentifier(node) && Object.hasOwn(forbiddenNames, node.text) && isGlobal(node))
    return forbiddenNames[node.text];
  return undefined;
}

const isNamed = (node, name) => ts.isIdentifier(node) && node.text === name;

/** A name that stands by itself, not one that is a member, a key or being declared. */
function isGlobal(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return (
    (ts.isCallExpression(parent) && parent.expression === node) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node)
  );
}
