import { expect, test } from 'vitest';
import { createBuckets } from './rate.ts';

test('a burst passes, the next one waits, and time gives it back', () => {
  let now = 0;
  const buckets = createBuckets({ burst: 3, perSecond: 2 }, () => now);

  expect([1, 2, 3].map(() => buckets.take('ann'))).toEqual([0, 0, 0]);
  expect(buckets.take('ann')).toBe(1);
  expect(buckets.take('bo')).toBe(0);

  now = 500;
  expect(buckets.take('ann')).toBe(0);
  expect(buckets.take('ann')).toBe(1);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  let now = 10_000;
  const buckets = createBuckets({ burst: 1, perSecond: 1 }, () => now);

  expect(buckets.take('ann')).toBe(0);
  now = 0;
  expect(buckets.take('ann')).toBe(1);
});

test('the one not seen for longest is forgotten first', () => {
  const buckets = createBuckets({ burst: 1, perSecond: 1 }, () => 0, 2);

  for (const key of ['ann', 'bo', 'cy']) expect(buckets.take(key)).toBe(0);
  expect(buckets.take('cy')).toBe(1);
  expect(buckets.take('bo')).toBe(1);
  expect(buckets.take('ann')).toBe(0);
});
