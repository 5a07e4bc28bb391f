import { countPlain } from './counts.ts';
import { type Representatives, representativesOf } from './representatives.ts';
import { type Scores, scoresOf } from './scores.ts';
import type { Model, PlainCounts } from './stages.ts';
import type { VoteTable } from './votes.ts';

/** What groups that people said they belong to, and that were not made from the votes, say to the statements. */
export interface DeclaredGroups {
  readonly counts: PlainCounts;
  readonly scores: Scores;
  readonly representatives: Representatives;
}

/**
 * Counts, scores and representative statements of declared groups, over everybody with a label below `groups`. Votes are
 * counted as they are: nothing was made from them, so nothing has to be left out. The gate has no say in this.
 *
 * @example declaredGroups(table, model, Uint8Array.of(0, 0, 1), 2).counts.agree
 */
export function declaredGroups(table: VoteTable, { used }: Model, labels: Uint8Array, groups: number): DeclaredGroups {
  const counts = countPlain(table, used, labels, groups);
  const representatives = representativesOf({ ...counts, trials: counts.seen }, used);
  return { counts, scores: scoresOf(counts), representatives };
}
