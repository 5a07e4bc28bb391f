import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Every piece of text in a file, as it stands between its quotation marks. */
function texts(file: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

test('in French a no-break space (U+00A0) stands before ; : ! ? » and after «, and an apostrophe is ’', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/wording/fr');
  const all = fs.readdirSync(folder).flatMap((file) => texts(path.join(folder, file)));
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((text) => /(?: [;:!?»]|« |\p{L}'\p{L})/u.test(text))).toEqual([]);
});
