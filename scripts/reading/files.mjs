// What several checks need: which files belong to the project, and where something stands in them.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const notOurs = new Set(['node_modules', 'build', '.svelte-kit', '.git', '.bigtent', 'data', 'coverage']);

/** The project's files below `folder` whose names end in one of `endings`, relative to `root`, with forward slashes. */
export function filesBelow(root, folder, endings) {
  const start = path.join(root, folder);
  if (!fs.existsSync(start)) return [];
  return fs
    .readdirSync(start, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(root, name, endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [name] : [];
    });
}

/** Every file under version control; where there is none (a planted tree in a test), every file there is. */
export function trackedFiles(root) {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((file) => file !== '' && fs.existsSync(path.join(root, file)));
  } catch {
    return filesBelow(root, '', ['']);
  }
}

export const read = (root, file) => fs.readFileSync(path.join(root, file), 'utf8');

/** The line, counted from 1, at which a position lies. */
export const lineAt = (text, position) => text.slice(0, position).split('\n').length;
