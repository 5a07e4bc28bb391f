import { countPlain } from '../counts.ts';
import type { PlainCounts } from '../stages.ts';
import type { VoteTable } from '../votes.ts';

/** One-sided 90 % of a normal distribution, as Polis has it. */
export const ninety = 1.2816;

/** The votes of each group by column, those on inactive statements as they are. `labels` from `groups` on count nowhere. */
export const polisCounts = (table: VoteTable, labels: Uint8Array, groups: number): PlainCounts =>
  countPlain(table, new Uint8Array(table.statements).fill(1), labels, groups);

/** A share with one agreement and one other vote added, and how sure it is to be above a half. */
export const shareOf = (successes: number, votes: number): number => (successes + 1) / (votes + 2);

export const shareTest = (successes: number, votes: number): number =>
  2 * Math.sqrt(votes + 1) * ((successes + 1) / (votes + 1) - 0.5);

/** The product over the groups of the shares, by column. */
export function groupInformed({ groups, statements, seen }: PlainCounts, successes: Uint32Array): Float64Array {
  const products = new Float64Array(statements).fill(1);
  for (let at = 0; at < groups * statements; at += 1) {
    products[at % statements] = products[at % statements]! * shareOf(successes[at]!, seen[at]!);
  }
  return products;
}

/** A statement that most participants agree with, or disagree. */
export interface PolisConsensus {
  readonly column: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly test: number;
}

const mostConsensus = 5;

/** What all participants together agree with of the active statements, and disagree, the strongest first. `counts` are those of one group of all. */
export function polisConsensus({ statements, agree, disagree, seen }: PlainCounts, active: Uint8Array) {
  const strongest = (successes: Uint32Array) =>
    Array.from({ length: statements }, (_, column): PolisConsensus => {
      const [hits, trials] = [successes[column]!, seen[column]!];
      return { column, successes: hits, trials, share: shareOf(hits, trials), test: shareTest(hits, trials) };
    })
      .filter(({ column, share, test }) => active[column] === 1 && share > 0.5 && test > ninety)
      .sort((a, b) => b.share * b.test - a.share * a.test || a.column - b.column)
      .slice(0, mostConsensus);
  return { agree: strongest(agree), disagree: strongest(disagree) };
}
