export const merging = { name: 'merge-small', version: 1 };

/** Where the groups go that are too small to be shown. */
export const otherBucket = 'other';

/** One line of a published breakdown: `n` people of the groups in `members`, which are sorted by name. */
export interface Bucket {
  name: string;
  members: string[];
  n: number;
}

/**
 * A breakdown in which no bucket holds fewer than `k` people: groups with 0 < n < k go to "other"; while "other" is below
 * k the next smallest group (ties by name) joins it. Nothing is published when all together are fewer than k.
 * Buckets stand in the order of their names, "other" last. A group that is itself called "other" belongs there.
 *
 * `counts` are whole numbers of people by group, `k` the threshold (5 by default; 10 where the topic is sensitive).
 * Source: the threshold rule of statistical offices (handbook on statistical disclosure control). Sorts the groups once.
 *
 * @example mergeSmall({ a: 1, b: 6, c: 6 }, 5).buckets
 * // [{ name: 'c', members: ['c'], n: 6 }, { name: 'other', members: ['a', 'b'], n: 7 }]
 */
export function mergeSmall(counts: Readonly<Record<string, number>>, k = 5): { published: boolean; buckets: Bucket[] } {
  const groups = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .sort(([nameA, a], [nameB, b]) => a - b || byName(nameA, nameB));
  if (groups.reduce((sum, [, n]) => sum + n, 0) < k) return { published: false, buckets: [] };

  const other: Bucket = { name: otherBucket, members: [], n: 0 };
  const buckets: Bucket[] = [];
  for (const [name, n] of groups.filter(([name]) => name === otherBucket)) join(other, name, n);
  for (const [name, n] of groups.filter(([name]) => name !== otherBucket)) {
    const isShort = other.n > 0 && other.n < k;
    if (n < k || isShort) join(other, name, n);
    else buckets.push({ name, members: [name], n });
  }
  buckets.sort((a, b) => byName(a.name, b.name));
  if (other.n > 0) buckets.push({ ...other, members: other.members.sort(byName) });
  return { published: true, buckets };
}

function join(bucket: Bucket, name: string, n: number): void {
  bucket.members.push(name);
  bucket.n += n;
}

// By code unit, not by the customs of a language: the same order on every machine.
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
