import { buildTable, type Choice, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import type { Ballots } from '#readers/polis/ballots.ts';

/** What was read as the engine takes it: the same order, two bytes a vote. */
export function voteTable({ start, columns, choices }: Ballots, statements: number): VoteTable {
  const builder = buildTable(statements, Math.max(1, columns.length));
  const participants = start.length - 1;
  for (let row = 0; row < participants; row += 1)
    for (let at = start[row]!; at < start[row + 1]!; at += 1) builder.add(row, columns[at]!, choices[at] as Choice); // the reader lets nothing else through
  return builder.finish(participants);
}
