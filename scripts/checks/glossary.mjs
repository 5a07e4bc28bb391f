// One word per thing: what the glossary says stands in the code stands there, and a word it rules out names nothing.

import { filesBelow, lineAt, read } from '../reading/files.mjs';

const page = 'docs/glossary.md';

export function check(root) {
  const rows = filesBelow(root, 'docs', ['glossary.md']).flatMap((file) => rowsOf(read(root, file)));
  const sources = filesBelow(root, 'src', ['.ts', '.svelte']).filter((file) => !file.endsWith('.test.ts'));
  const texts = new Map(sources.map((file) => [file, read(root, file)]));
  const everything = [...texts.values()].join('\n');
  return [...rows.flatMap((row) => unused(row, everything)), ...ruledOut(rows, texts)];
}

/** The rows of every table that has a column "In code": the term, its names in the code, the words not used for it. */
function rowsOf(text) {
  let columns = [];
  return text.split('\n').flatMap((line, place) => {
    if (!line.startsWith('|')) return [];
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells[0] === 'Term') columns = cells;
    if (cells[0] === 'Term' || /^-+$/.test(cells[0])) return [];
    const cell = (name) => cells[columns.indexOf(name)] ?? '';
    const names = [...cell('In code').matchAll(/`([^`]+)`/g)]
      .map((found) => found[1])
      .filter((name) => /^[\w.:-]+$/.test(name));
    const not = cell('Not')
      .split(',')
      .map((word) => word.trim().toLowerCase());
    return [{ term: cells[0], names, not: not.filter((word) => word !== ''), line: place + 1 }];
  });
}

function unused({ term, names, line }, everything) {
  return names
    .filter(
      (name) =>
        !new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(
          everything.concat('\n'),
        ),
    )
    .map((name) => `${page}:${line} says that "${term}" is ${name} in the code, where that is not to be found`);
}

/** Types and acts of the core are what everybody speaks of: none bears a word that the glossary rules out. */
function ruledOut(rows, texts) {
  const inUse = new Set(rows.flatMap(({ term, names }) => [term, ...names]).map((word) => word.toLowerCase()));
  const instead = new Map(rows.flatMap(({ term, not }) => not.map((word) => [word, term])));
  const naming = /\bexport (?:type|interface) (\w+)|\btype: (?:v\.literal\()?'(\w+)\.\w+'/g;
  return [...texts].flatMap(([file, text]) =>
    file.startsWith('src/core/')
      ? [...text.matchAll(naming)].flatMap((found) => {
          const word = (found[1] ?? found[2]).toLowerCase();
          if (!instead.has(word) || inUse.has(word)) return [];
          return [`${file}:${lineAt(text, found.index)} says "${word}"; the glossary says "${instead.get(word)}"`];
        })
      : [],
  );
}
