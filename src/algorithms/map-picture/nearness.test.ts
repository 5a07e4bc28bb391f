import { expect, test } from 'vitest';
import { isSurelyNearest } from './nearness.ts';

const middles = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
];
const at = (x: number, long: number, short: number, degrees: number) => ({ x, y: 0, long, short, degrees });

test.each([
  ['in the middle of its group, with a small error', at(1, 0.2, 0.2, 0), true],
  ['in the middle of its group, with a large error', at(1, 0.7, 0.7, 0), false],
  ['a large error across the line between the groups only', at(1, 0.7, 0.2, 90), true],
  ['a large error along that line', at(1, 0.7, 0.2, 0), false],
  ['just on its own side of the middle', at(0.1, 0.2, 0.2, 0), false],
  ['on the other side', at(-1, 0.1, 0.1, 0), false],
])('%s: %o', (_, place, isSure) => {
  expect(isSurelyNearest(place, 0, middles)).toBe(isSure);
});

test('1.645 standard errors beyond the middle are sure, a little less is not', () => {
  expect(isSurelyNearest(at(1, 0.6, 0.6, 0), 0, middles)).toBe(true);
  expect(isSurelyNearest(at(1, 0.61, 0.61, 0), 0, middles)).toBe(false);
});

test('one group among three that is too near makes it unsure', () => {
  expect(isSurelyNearest(at(1, 0.2, 0.2, 0), 0, [...middles, { x: 1.3, y: 0 }])).toBe(false);
});

test('two groups in one place tell nothing', () => {
  expect(isSurelyNearest(at(1, 0.2, 0.2, 0), 0, [middles[0]!, middles[0]!])).toBe(false);
});
