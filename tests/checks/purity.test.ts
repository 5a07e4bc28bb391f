import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/checks/purity.mjs';
import { plant } from './plant.ts';

test('time and chance that come in from outside are no problem', () => {
  const text = `
    export const at = (at: number, random: () => number) => new Date(at).getUTCHours() + random();
    export const told = { process: 1, crypto: 2 };
    export const order = (a: string, b: string) => a.localeCompare(b, 'en') || told.process + told.crypto;`;

  expect(
    check(plant({ 'src/core/a.ts': text, 'src/server/a.ts': 'Date.now()', 'src/core/a.test.ts': 'Date.now()' })),
  ).toEqual([]);
});

describe('a planted fault is found', () => {
  test.each([
    ['src/core/a.ts', 'const now = Date.now();', 'Date.now: time comes in as a parameter'],
    ['src/algorithms/a.ts', 'const now = new Date();', 'new Date(): time comes in as a parameter'],
    ['src/documents/a.ts', 'const luck = Math.random();', 'Math.random: chance comes in as a parameter'],
    ['src/record/a.ts', 'const id = crypto.randomUUID();', 'crypto: chance comes in as a parameter'],
    ['src/readers/a.ts', 'console.log(1);', 'console: nothing is printed here'],
    ['src/core/a.ts', "const f = fetch('/');", 'fetch: nothing is fetched here'],
    [
      'src/core/a.ts',
      'const h = new Date(0).getHours();',
      'new Date(0).getHours(): the time zone of the machine would decide; use the UTC methods',
    ],
    [
      'src/algorithms/a.ts',
      "const o = 'a'.localeCompare('b');",
      "'a'.localeCompare('b'): the language of the machine would decide; name one",
    ],
  ])('%s: %s', (file, text, problem) => {
    expect(check(plant({ [file]: text }))).toEqual([`${file}:1 ${problem}`]);
  });
});
