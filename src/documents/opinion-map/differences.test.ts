import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('numbers may differ by a millionth, everything else not at all', () => {
  const stored = { a: 1, list: [0.5, 2], word: 'x', none: null };
  expect(differences(stored, { a: 1 + 9e-7, list: [0.5, 2], word: 'x', none: null })).toEqual({
    compared: 5,
    count: 0,
    first: [],
  });
  expect(differences(stored, { a: 1 + 2e-6, list: [0.5, 3], word: 'y', none: 0 }).first).toEqual([
    'a: stored 1, computed 1.000002',
    'list[1]: stored 2, computed 3',
    'word: stored "x", computed "y"',
    'none: stored null, computed 0',
  ]);
});

test('what is stored has to be there, and lists have to be as long; what is more is none of its business', () => {
  expect(differences({ a: { b: 1 } }, { a: {}, more: 1 }).first).toEqual(['a.b: stored 1, computed nothing']);
  expect(differences({ a: [1] }, { a: [1, 2] }).first).toEqual(['a: 1 stored, 2 computed']);
  expect(differences({ a: [1] }, { a: 'x' }).count).toBe(1);
});

test('of many differences the first ten are told, all are counted', () => {
  const found = differences(Array(50).fill(1), Array(50).fill(2));
  expect([found.count, found.first.length]).toEqual([50, 10]);
});
