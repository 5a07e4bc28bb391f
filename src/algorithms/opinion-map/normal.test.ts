import { expect, test } from 'vitest';
import { expOfMinus, twoSided } from './normal.ts';

// By the complementary error function of the C library.
test.each([
  [0, 1],
  [0.1, 0.920344325445942],
  [1, 0.31731050786291415],
  [1.959963984540054, 0.05],
  [2.8, 0.005110260660855874],
  [2.83, 0.004654800413463109],
  [5, 5.733031437583892e-7],
  [10, 1.5239706048321186e-23],
  [37, 1.1451142445050278e-299],
])('z = %d has the two-sided p-value %d', (z, p) => {
  expect(Math.abs(twoSided(z) / p - 1)).toBeLessThan(2e-12);
  expect(twoSided(-z)).toBe(twoSided(z));
});

test('a larger z is never more likely, across the place where the formula changes', () => {
  const values = Array.from({ length: 4000 }, (_, i) => twoSided(i / 100));

  for (let i = 1; i < values.length; i += 1) expect(values[i]!).toBeLessThanOrEqual(values[i - 1]!);
  expect(twoSided(60)).toBe(0);
});

test('the exponential is that of the library to the last digits', () => {
  for (let x = 0; x < 700; x += 0.37) expect(Math.abs(expOfMinus(x) / Math.exp(-x) - 1)).toBeLessThan(1e-14);
});
