import { auditsOf } from '../slate-audit/vectors.ts';
import { equalShares } from './equal-shares.ts';

interface Case {
  statements: number;
  k: number;
  weights: number[];
  approvals: number[][];
}

/** Runs one case of `slate/equal-shares`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { statements, k, weights, approvals } = input as Case;
  const cast = { statements, weights, approves: approvals };
  const { chosen } = equalShares(cast, k);
  return {
    steps: chosen.map(({ statement, phase, ...price }) => ({
      c: statement,
      phase: phase.replaceAll('-', '_'),
      ...price,
    })),
    audit: auditsOf(
      cast,
      chosen.map(({ statement }) => statement),
      k,
    ),
  };
}
