import { expect, test } from 'vitest';
import { tableOf } from '#algorithms/opinion-map/votes.ts';
import { packVotes, unpackVotes } from './packed-votes.ts';

const table = tableOf(3, 4, [
  [0, 1, 1],
  [0, 3, -1],
  [2, 0, 0],
]);

test('a piece holds how many votes each participant has, then the votes', () => {
  expect([...packVotes(table, 0, 3)]).toEqual([3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 6, 0, 12, 0, 1, 0]);
  expect([...packVotes(table, 1, 2)]).toEqual([1, 0, 0, 0, 0, 0]);
});

test('what was packed comes out again, also from bytes at an odd place', () => {
  const piece = packVotes(table, 0, 3);
  const odd = new Uint8Array(piece.length + 1);
  odd.set(piece, 1);
  for (const bytes of [piece, odd.subarray(1)]) {
    const { counts, cells } = unpackVotes(bytes, 4);
    expect([...counts]).toEqual([2, 0, 1]);
    expect([...cells]).toEqual([6, 12, 1]);
  }
});

test.each([
  ['a column there is not', [1, 0, 0, 0, 1, 0, 18, 0], 'not in order'],
  ['a choice there is not', [1, 0, 0, 0, 1, 0, 3, 0], 'not in order'],
  ['a column twice', [1, 0, 0, 0, 2, 0, 4, 0, 6, 0], 'not in order'],
  ['fewer votes than it says', [1, 0, 0, 0, 2, 0, 4, 0], 'cut off'],
  ['more votes than it says', [1, 0, 0, 0, 1, 0, 4, 0, 8, 0], 'cut off'],
  ['fewer participants than it says', [5, 0, 0, 0, 0, 0], 'cut off'],
  ['half a word', [1, 0, 0, 0, 0], 'cut off'],
  ['nothing', [], 'cut off'],
])('refused: %s', (_, bytes, why) => {
  expect(() => unpackVotes(Uint8Array.from(bytes), 4)).toThrow(why);
});
