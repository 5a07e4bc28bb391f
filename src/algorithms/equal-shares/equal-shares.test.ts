import { expect, test } from 'vitest';
import { equalShares } from './equal-shares.ts';

const people = (count: number, ...approves: number[]) => Array.from({ length: count }, () => approves);
const cast = (approves: number[][], weights = approves.map(() => 1)) => ({ statements: 10, weights, approves });
const slateOf = (approvals: ReturnType<typeof cast>, places: number) =>
  equalShares(approvals, places).chosen.map(({ statement }) => statement);

const sixAndFour = cast([...people(6, 0, 1, 2, 3, 4), ...people(4, 5, 6, 7, 8, 9)]);

test('the worked example: six people find three of five, four find two', () => {
  expect(equalShares(sixAndFour, 5)).toEqual({
    method: { name: 'equal-shares', version: 1 },
    parameters: { places: 5 },
    chosen: [
      { statement: 0, phase: 'equal-shares', rho: '1/6' },
      { statement: 1, phase: 'equal-shares', rho: '1/6' },
      { statement: 2, phase: 'equal-shares', rho: '1/6' },
      { statement: 5, phase: 'equal-shares', rho: '1/4' },
      { statement: 6, phase: 'equal-shares', rho: '1/4' },
    ],
  });
});

test('who has less left than the others pays all of it, and the others the rest', () => {
  // Three places for eight: everybody has 3/8. Five pay 1/5 each for 0 and keep 7/40. Two of them are among those who back 1:
  // they pay their 7/40, and each of the other three a third of the rest.
  const approvals = cast([[0, 1], [0, 1], [0], [0], [0], [1], [1], [1]]);

  expect(equalShares(approvals, 3).chosen).toEqual([
    { statement: 0, phase: 'equal-shares', rho: '1/5' },
    { statement: 1, phase: 'equal-shares', rho: '13/60' },
  ]);
});

test('places that nobody can pay go by the water, from what each has spent', () => {
  // Two places for five: everybody has 2/5. After 0 three of those who back 1 have 3/20 left, one 2/5: less than 1 together.
  const approvals = cast([[0, 1], [0, 1], [0, 1], [0], [1]]);

  expect(equalShares(approvals, 2).chosen).toEqual([
    { statement: 0, phase: 'equal-shares', rho: '1/4' },
    { statement: 1, phase: 'waterline', level: '7/16' },
  ]);
});

test('ties go to the heavier supporters, then to the lower number', () => {
  expect(slateOf(cast([[0], [1], [1]], [2, 1, 1]), 1)).toEqual([0]);
  expect(slateOf(cast([[3], [2]]), 2)).toEqual([2, 3]);
  // Both cost 1/4 of the weight; of 1, more people are there, who have nothing left.
  expect(slateOf(cast([[2, 1], [2, 1], [0], [1]], [1, 1, 2, 1]), 3)[0]).toBe(1);
});

test('a statement nobody supports is never chosen, and one is chosen once', () => {
  expect(slateOf(cast([[7, 7], [7]]), 4)).toEqual([7]);
  expect(slateOf(cast([[], []]), 4)).toEqual([]);
  expect(slateOf(cast([]), 4)).toEqual([]);
});

test('weights that cannot be added exactly are refused, and those that are no weights', () => {
  const huge = Number.MAX_SAFE_INTEGER;
  expect(() => equalShares(cast([[0], [0]], [huge, 1]), 1)).toThrow(RangeError);
  for (const none of [0, -1, 0.5, Number.NaN]) expect(() => equalShares(cast([[0]], [none]), 1)).toThrow(RangeError);
  for (const none of [0, 1.5, Number.NaN]) expect(() => equalShares(sixAndFour, none)).toThrow(RangeError);
  expect(() => equalShares({ statements: 1, weights: [1, 1], approves: [[0]] }, 1)).toThrow(RangeError);
});
