import { balancedWeights } from './balanced-weights.ts';

/** Runs one case of `questions/weights`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { counts } = input as { counts: Record<string, number> };
  return { weights: balancedWeights(counts) };
}
