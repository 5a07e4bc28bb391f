import type { ActorId } from './decider.ts';

/**
 * How people chose in votes: kept beside the state and never in it, rebuilt from the log (decision 0026). One byte for each
 * vote and voter: a hundred million ballots are a hundred megabytes, and a row is what an opinion map reads.
 */
export interface Ballots {
  /** Voters by the order of their first ballot: the column of each. */
  readonly voters: Map<ActorId, number>;
  /** What a byte stands for, less one; 0 is no ballot. */
  readonly choices: Choice[];
  readonly rows: Map<string, Uint8Array>;
}

/** What somebody chose, and the group they counted in when they did. */
export interface Choice {
  readonly choice: string;
  readonly group: string;
}

/** What an entry adds to a vote. Without a choice, the earlier ballot is taken back. */
export interface Ballot {
  readonly vote: string;
  readonly choice?: Choice;
}

/** How the one who asks chose before in a vote, if they did. */
export type Earlier = (vote: string) => Choice | undefined;

/** Nobody has voted. */
export const noBallots = (): Ballots => ({ voters: new Map(), choices: [], rows: new Map() });

/**
 * Keeps a ballot in the place of an earlier one of the same person. Constant time, but for a row that has to grow.
 *
 * @example keepBallot(ballots, 'guest:ANN', { vote: 'why', choice: { choice: 'agree', group: 'academia' } })
 */
export function keepBallot({ voters, choices, rows }: Ballots, by: ActorId, { vote, choice }: Ballot): void {
  const column = voters.get(by) ?? voters.size;
  voters.set(by, column);
  let row = rows.get(vote) ?? new Uint8Array(16);
  if (column >= row.length) {
    const longer = new Uint8Array(2 * column);
    longer.set(row);
    row = longer;
  }
  rows.set(vote, row);
  row[column] = choice ? byteOf(choices, choice) : 0;
}

/** How somebody chose before in a vote, if they did. Constant time. */
export function earlierBallot({ voters, choices, rows }: Ballots, by: ActorId | undefined, vote: string) {
  const column = by === undefined ? undefined : voters.get(by);
  const byte = column === undefined ? 0 : (rows.get(vote)?.[column] ?? 0);
  return choices[byte - 1];
}

/** Who has voted in a vote, and how. One step for each voter of the log. */
export function ballotsIn({ voters, choices, rows }: Ballots, vote: string): [by: ActorId, choice: Choice][] {
  const row = rows.get(vote);
  const cast: [ActorId, Choice][] = [];
  if (!row) return cast;
  for (const [by, column] of voters) {
    const choice = choices[(row[column] ?? 0) - 1];
    if (choice) cast.push([by, choice]);
  }
  return cast;
}

/** Choices get their bytes in the order in which they first come: a handful for all votes of a log. */
function byteOf(choices: Choice[], { choice, group }: Choice): number {
  const known = choices.findIndex((one) => one.choice === choice && one.group === group);
  if (known >= 0) return known + 1;
  if (choices.length === 255) throw new Error('A byte holds 255 choices.');
  return choices.push({ choice, group });
}
