import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { mapOf } from './opinion-map.ts';
import { oppositionsOf } from './opposed.ts';
import { type Choice, tableOf, type Vote } from './votes.ts';

/** Camps of so many people of one mind on six statements; all agree on the first, and the last was never voted on. */
function camps(each: number) {
  const votes = Array.from({ length: 2 * each * 7 }, (_, at): Vote => {
    const [person, column] = [Math.floor(at / 7), at % 7];
    return [person, column, (column === 0 || person % 2 === 0 ? 1 : -1) as Choice];
  });
  return tableOf(2 * each, 8, votes);
}

test('a digest counts what the map counts, and has no list that is as long as the people', () => {
  const table = camps(20);
  const digest = digestOf(table, mapOf(table));

  expect(digest).toMatchObject({ voters: 40, eligible: 40, used: [0, 1, 2, 3, 4, 5, 6], passed: true });
  expect([...digest.everybody.agree]).toEqual([40, 20, 20, 20, 20, 20, 20, 0]);
  expect(digest.groups?.sizes).toEqual([20, 20]);
  expect(digest.groups?.counts.map(({ agree }) => agree[1]).sort()).toEqual([0, 20]);
  expect(digest.groups?.staying).toBe(1);
  const lengths = (value: unknown): number[] =>
    typeof value !== 'object' || value === null
      ? []
      : ArrayBuffer.isView(value)
        ? [(value as Uint8Array).length]
        : Object.values(value).flatMap(lengths);
  expect(Math.max(...lengths(digest))).toBeLessThan(40);
});

test('a picture has outlines for all groups, and tints only where five people stand about a place', () => {
  const pictured = (each: number) => {
    const table = camps(each);
    return digestOf(table, mapOf(table)).groups?.picture;
  };
  const large = pictured(40);
  expect(large?.groups.map(({ tints }) => tints.length)).toEqual([4, 4]);
  expect(large?.groups[0]?.outline.long).toBeGreaterThan(0);
  // Where six stand, the outermost tint would already be drawn around fewer than five.
  expect(pictured(6)?.groups.map(({ tints }) => tints)).toEqual([[], []]);
});

test('views oppose each other where surely more than half of one group agree and of another disagree', () => {
  const counts = {
    groups: 3,
    statements: 3,
    //                        clear     close     one side
    agree: Uint32Array.of(/**/ 9, 6, 9, /**/ 0, 4, 9, /**/ 5, 5, 8),
    disagree: Uint32Array.of(/**/ 0, 4, 0, /**/ 9, 6, 0, /**/ 5, 5, 1),
    seen: Uint32Array.of(/**/ 9, 10, 9, /**/ 9, 10, 9, /**/ 10, 10, 9),
  };
  // (9 + 1) / (9 + 2) less 1.2816 standard errors of it, for both sides.
  const share = 10 / 11;
  const least = share - 1.2816 * Math.sqrt((share * (1 - share)) / 12);
  expect(oppositionsOf(counts)).toEqual([{ column: 0, agree: 0, disagree: 1, strength: 2 * least }]);
});
