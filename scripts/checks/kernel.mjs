// The compiled kernel that lies in the repository is what its sources give.

import fs from 'node:fs';
import path from 'node:path';
import { compiled, kernelText } from '../compile-kernel.mjs';

export async function check(root) {
  const file = path.join(root, compiled);
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8') === (await kernelText(root))
    ? []
    : [`${compiled} is not what its sources compile to: node scripts/compile-kernel.mjs`];
}
