/**
 * Token buckets in memory. A hall of two thousand phones has one public address, so an address has only a high ceiling;
 * what holds back a person who hurries, or a script, is the bucket of that person.
 */
export interface Limit {
  /** So many at once. */
  burst: number;
  perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

export const limits = {
  /** A phone that comes back after an hour without a line sends what waited at once. */
  person: { burst: 200, perSecond: 20 },
  /** Guesses at personal codes of one session: at this pace they take longer than the world has been there. */
  codes: { burst: 300, perSecond: 20 },
  session: { burst: 40_000, perSecond: 20_000 },
  address: { burst: 40_000, perSecond: 20_000 },
} as const satisfies Record<string, Limit>;

/** Buckets of one limit, by key. `take` gives 0, or the whole seconds until it is worth trying again. */
export function createBuckets({ burst, perSecond }: Limit, clock: () => number = Date.now, most = 100_000) {
  const buckets = new Map<string, Bucket>();
  return {
    take(key: string): number {
      const at = clock();
      const bucket = buckets.get(key) ?? { tokens: burst, at };
      bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) * perSecond) / 1000);
      bucket.at = at;
      // Once there are many: put back at the end, so that the first in the map is the one not seen for longest.
      if (buckets.size > most / 2) buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > most) forgetFirst(buckets);
      return spend(bucket, perSecond);
    },
  };
}

function forgetFirst(buckets: Map<string, Bucket>): void {
  const [longestUnseen] = buckets.keys();
  if (longestUnseen !== undefined) buckets.delete(longestUnseen);
}

function spend(bucket: Bucket, perSecond: number): number {
  if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
  bucket.tokens -= 1;
  return 0;
}
