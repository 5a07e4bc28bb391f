// Reads what a file imports, with the compiler's own parser.

import ts from 'typescript';
import { lineAt } from './files.mjs';

/**
 * What a TypeScript file, or a component, imports: with the line, and whether only types are taken.
 * @returns {{ from: string, line: number, typesOnly: boolean }[]}
 */
export function importsOf(file, text) {
  return scriptsOf(file, text).flatMap(({ code, lineBefore }) => importsIn(file, code, lineBefore));
}

/** A component's scripts, and its markup as one more (it may hold `import()`); any other file is one script. */
export function scriptsOf(file, text) {
  if (!file.endsWith('.svelte')) return [{ code: text, lineBefore: 0 }];
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((found) => ({
    code: found[1],
    lineBefore: lineAt(text, found.index + found[0].indexOf('>')) - 1,
  }));
  const markup = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, (block) => block.replace(/[^\n]/g, ' '));
  const calls = [...markup.matchAll(/\bimport\s*\(\s*(['"])(.*?)\1/g)].map((found) => ({
    code: `import(${JSON.stringify(found[2])})`,
    lineBefore: lineAt(markup, found.index) - 1,
  }));
  return [...scripts, ...calls];
}

function importsIn(file, code, lineBefore) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found = [];
  const note = (specifier, typesOnly) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1 + lineBefore;
    found.push({ from: specifier.text, line, typesOnly });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) note(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isLoading(node.expression)) note(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isLoading = (callee) =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
