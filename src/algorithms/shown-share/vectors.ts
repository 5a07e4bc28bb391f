import { shownShare } from './shown-share.ts';

/** Runs one case of `privacy/shown-share`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { agree, n } = input as { agree: number; n: number };
  return { shown: shownShare(agree, n) };
}
