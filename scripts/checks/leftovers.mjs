// What somebody meant to come back to: a test switched off, or the only one switched on; a note to oneself.

import { filesBelow, lineAt, read } from '../reading/files.mjs';

const left = [
  { pattern: /\b(?:test|it|describe|suite)\.(?:only|skip|todo)\b/g, what: 'a switch on a test' },
  {
    pattern: new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`, 'g'),
    what: 'a note to oneself',
  },
  { pattern: /\bdebugger;/g, what: 'a breakpoint' },
  { pattern: /<<<<<<< |>>>>>>> /g, what: 'half a merge' },
];

export function check(root) {
  const files = ['src', 'tests', 'scripts', 'bench'].flatMap((folder) =>
    filesBelow(root, folder, ['.ts', '.mjs', '.svelte']),
  );
  return files
    .filter((file) => !/^(scripts\/checks\/leftovers|tests\/checks\/)/.test(file))
    .flatMap((file) => {
      const text = read(root, file);
      return left.flatMap(({ pattern, what }) =>
        [...text.matchAll(pattern)].map((hit) => `${file}:${lineAt(text, hit.index)} holds ${what}: ${hit[0]}`),
      );
    });
}
