import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balancedWeights, equalWeights } from './balanced-weights.ts';

test('groups of ordinary size weigh the same in total', () => {
  const weights = balancedWeights({ a: 10, b: 20, c: 30 });

  expect(weights).toEqual({ a: 2000, b: 1000, c: 667 });
});

test('the largest and the smallest groups are cut at a quarter and at four times the average', () => {
  expect(balancedWeights({ many: 9_990, few: 10 })).toEqual({ many: 501, few: 4000 });
  expect(balancedWeights({ many: 9_000, b: 100, c: 100, d: 100 })).toEqual({ many: 258, b: 4000, c: 4000, d: 4000 });
  expect(balancedWeights({ many: 9_700, b: 100, c: 100, d: 100, e: 100 }).many).toBe(250);
});

test('a weight of exactly one half more is rounded upwards', () => {
  // 1000 * 9 / (2 * 8) = 562.5
  expect(balancedWeights({ a: 8, b: 1 })).toEqual({ a: 563, b: 4000 });
});

test('an empty group has no weight, and does not share in the division', () => {
  expect(balancedWeights({ a: 7, b: 0 })).toEqual({ a: 1000 });
  expect(balancedWeights({})).toEqual({});
  expect(equalWeights({ a: 10, b: 0, c: 1 })).toEqual({ a: 1000, c: 1000 });
});

test('one person more in a group never raises the weight of its people', () => {
  const counts = fc.array(fc.nat(300), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(counts, (sizes) => {
      const before = balancedWeights(Object.fromEntries(sizes.map((size, i) => [`g${i}`, size])));
      const after = balancedWeights(Object.fromEntries(sizes.map((size, i) => [`g${i}`, i === 0 ? size + 1 : size])));
      if (before.g0 !== undefined && after.g0 !== undefined) expect(after.g0).toBeLessThanOrEqual(before.g0);
      for (const weight of Object.values(after)) expect(weight >= 250 && weight <= 4000).toBe(true);
    }),
  );
});
