// A file that one can read in one sitting. Above 250 lines it is told, above 400 it needs a decision.

import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, read } from '../reading/files.mjs';

const TOLD = 250;
const MOST = 400;

/** Files that may be longer, each with the decision that says why. */
export const exceptions = {};

export function check(root) {
  const folders = ['src', 'tests', 'scripts', 'bench'];
  const files = folders
    .flatMap((folder) => filesBelow(root, folder, ['.ts', '.mjs', '.svelte']))
    .concat(rootFiles(root));
  return files.flatMap((file) => {
    const lines = read(root, file).trimEnd().split('\n').length;
    if (lines > MOST) return tooLong(root, file, lines);
    if (lines > TOLD) console.log(`       long: ${file} has ${lines} lines`);
    return [];
  });
}

const rootFiles = (root) => fs.readdirSync(root).filter((file) => file.endsWith('.ts'));

function tooLong(root, file, lines) {
  const decision = exceptions[file];
  if (!decision) return [`${file} has ${lines} lines, ${MOST} are the most: split it, or take a decision`];
  return fs.existsSync(path.join(root, decision)) ? [] : [`${file}: its decision is not there: ${decision}`];
}
