import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './plant.ts';

// The settings of the tools are checks too: each with a fault that they must find.

const root = path.resolve(import.meta.dirname, '../..');
const setting = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

function runIn(folder: string, tool: string, ...args: string[]): string {
  const ended = spawnSync(process.execPath, [path.join(root, 'node_modules', tool), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return ended.stdout + ended.stderr;
}

test('core and algorithms know neither Node nor a browser', () => {
  const folder = plant({
    'tsconfig.pure.json': setting('tsconfig.pure.json'),
    'package.json': '{ "type": "module" }',
    'src/core/a.ts': 'export const a = process.env;',
    'src/algorithms/b.ts': 'export const b = document.title;',
  });

  const said = runIn(folder, 'typescript/bin/tsc', '-p', 'tsconfig.pure.json');
  expect(said).toContain("src/core/a.ts(1,18): error TS2591: Cannot find name 'process'");
  expect(said).toContain("src/algorithms/b.ts(1,18): error TS2584: Cannot find name 'document'");
});

test('`any`, a wrong format and an unused import are found', () => {
  const folder = plant({
    'biome.json': setting('biome.json').replace(/^\s*"\$schema".*\n/m, ''),
    'src/a.ts': 'export const a = (b: any) => b;\n',
    'src/b.ts': "import fs from 'node:fs'\nexport const b = 1\n",
  });

  const said = runIn(folder, '@biomejs/biome/bin/biome', 'check', '--error-on-warnings');
  for (const rule of ['noExplicitAny', 'noUnusedImports', 'format ━']) expect(said).toContain(rule);
});
