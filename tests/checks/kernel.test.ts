import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check } from '../../scripts/checks/kernel.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join('src', 'engine', 'opinion-map');

function copied(): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-kernel-'));
  for (const part of ['assembly', 'kernel-bytes.ts']) {
    fs.cpSync(path.join(root, folder, part), path.join(copy, folder, part), { recursive: true });
  }
  return copy;
}

test('the compiled kernel is what its sources give, byte for byte', async () => {
  expect(await check(copied())).toEqual([]);
});

test('a source that was changed without compiling is told', async () => {
  const copy = copied();
  const file = path.join(copy, folder, 'assembly', 'places.ts');
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('16777216', '16777215'));
  expect(await check(copy)).toEqual([
    'src/engine/opinion-map/kernel-bytes.ts is not what its sources compile to: node scripts/compile-kernel.mjs',
  ]);
});
