import { expect, test } from 'vitest';
import { over, roundDown, toFraction } from './fraction.ts';

test('a share is a whole number above zero or a fraction of two', () => {
  expect([toFraction(2), toFraction('2'), toFraction('3/2')]).toEqual([
    [2, 1],
    [2, 1],
    [3, 2],
  ]);
  for (const none of [0, -1, 0.5, Number.NaN, '', '0', 'a/b', '1/0', '1/2/3', '1.5'])
    expect(() => toFraction(none)).toThrow(RangeError);
});

test('a quotient is rounded down once, in whole numbers', () => {
  expect(over([100, 1], [3, 2])).toEqual([200, 3]);
  expect(roundDown([200, 3])).toBe(66);
  // 1 / 0.1 in floating point is 10 only by luck; 3 / 0.1 is 29.999999999999996.
  expect(roundDown(over([3, 1], toFraction('1/10')))).toBe(30);
});
