import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSmall } from './merge-small.ts';

test('groups below the threshold go to other, and the next smallest joins while other is short', () => {
  expect(mergeSmall({ a: 1, b: 6, c: 6 }, 5)).toEqual({
    published: true,
    buckets: [
      { name: 'c', members: ['c'], n: 6 },
      { name: 'other', members: ['a', 'b'], n: 7 },
    ],
  });
});

test('groups of the same size join in the order of their names', () => {
  expect(mergeSmall({ z: 9, y: 9, x: 1 }, 5).buckets).toEqual([
    { name: 'z', members: ['z'], n: 9 },
    { name: 'other', members: ['x', 'y'], n: 10 },
  ]);
});

test('nothing is published when all together are below the threshold, exactly the threshold is enough', () => {
  expect(mergeSmall({ a: 2, b: 2 }, 5)).toEqual({ published: false, buckets: [] });
  expect(mergeSmall({}, 5)).toEqual({ published: false, buckets: [] });
  expect(mergeSmall({ a: 2, b: 3 }, 5).buckets).toEqual([{ name: 'other', members: ['a', 'b'], n: 5 }]);
});

test('empty groups are left out', () => {
  expect(mergeSmall({ a: 5, b: 0 }, 5).buckets).toEqual([{ name: 'a', members: ['a'], n: 5 }]);
});

test('a group called other stands last and takes in what is small', () => {
  expect(mergeSmall({ zulu: 8, other: 6, b: 1 }, 5).buckets).toEqual([
    { name: 'zulu', members: ['zulu'], n: 8 },
    { name: 'other', members: ['b', 'other'], n: 7 },
  ]);
  expect(mergeSmall({ zulu: 8, other: 2 }, 5).buckets).toEqual([{ name: 'other', members: ['other', 'zulu'], n: 10 }]);
});

test('nobody is lost, nobody is counted twice, no bucket is below the threshold', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'other'), fc.nat(12));
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 10 }), (counts, k) => {
      const { published, buckets } = mergeSmall(counts, k);
      const present = Object.keys(counts).filter((name) => (counts[name] ?? 0) > 0);
      const total = present.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
      expect(published).toBe(total >= k);
      if (!published) return;
      expect(buckets.flatMap((bucket) => bucket.members).sort()).toEqual(present.sort());
      for (const bucket of buckets) {
        expect(bucket.n).toBe(bucket.members.reduce((sum, name) => sum + (counts[name] ?? 0), 0));
        expect(bucket.n).toBeGreaterThanOrEqual(k);
      }
    }),
  );
});
