import { mergeSmall } from './merge-small.ts';

/** Runs one case of `privacy/merge-small`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { counts, k } = input as { counts: Record<string, number>; k?: number };
  return mergeSmall(counts, k);
}
