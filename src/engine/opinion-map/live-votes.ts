import { changeVote, emptyPairSums, type PairSums, pairSums } from '#algorithms/opinion-map/pair-sums.ts';
import type { Stages } from '#algorithms/opinion-map/stages.ts';
import { type Choice, choiceOf, columnOf, packed, type VoteTable } from '#algorithms/opinion-map/votes.ts';
import { kernelStages } from './kernel-stages.ts';
import { unpackVotes } from './packed-votes.ts';
import { openRows } from './rows.ts';
import { openTableMemory } from './table-memory.ts';

/** Votes that change, with their pair sums kept up to date, in the kernel's memory. */
export interface LiveVotes {
  readonly stages: Stages;
  participants(): number;
  statements(): number;
  /** One more statement; answers with its column. */
  addStatement(): number;
  /** One more participant, who has not voted yet; answers with their place. */
  addParticipant(): number;
  /** What they chose now, `undefined` to withdraw the vote. Answers whether this changes anything. */
  vote(participant: number, column: number, choice: Choice | undefined): boolean;
  /** Takes all votes of a participant out. Their place stays, empty. */
  withdraw(participant: number): void;
  /** Adds participants with their votes, in the bulk form. */
  append(piece: Uint8Array): void;
  /** The votes as they are now, and their pair sums; both are good until the next change. */
  table(): VoteTable;
  sums(): PairSums;
  close(): void;
}

export interface LiveOptions {
  readonly statements: number;
  readonly threads: number;
  /** How much room to make at once; more is made when it is needed. */
  readonly people?: number;
  readonly votes?: number;
}

export function openLiveVotes({ statements, threads, people = 0, votes = 0 }: LiveOptions): LiveVotes {
  const memory = openTableMemory(threads);
  memory.reserve({ statements, people, cells: votes });
  const rows = openRows(memory);
  // What the stages work on lies in memory already. Only shuffled votes come from elsewhere: those of a few people.
  const kernel = kernelStages(memory, () => undefined);
  const stages: Stages = {
    ...kernel,
    pairSums: (table) => (table === rows.table() ? kernel.pairSums(table) : pairSums(table)),
  };
  let sums: PairSums | undefined = emptyPairSums(statements);

  function vote(participant: number, column: number, choice: Choice | undefined): boolean {
    if (column >= memory.room().statements) throw new RangeError(`there is no column ${column}`);
    const row = rows.of(participant);
    const at = placeOf(row, column);
    const isThere = at < row.length && columnOf(row[at]!) === column;
    const before = isThere ? (choiceOf(row[at]!) as Choice) : undefined; // a cell holds one of three
    if (before === choice) return false;
    if (sums) changeVote(sums, row, column, before, choice);
    if (choice === undefined) rows.remove(participant, at);
    else if (isThere) rows.replace(participant, at, packed(column, choice));
    else rows.insert(participant, at, packed(column, choice));
    return true;
  }

  const live: LiveVotes = {
    stages,
    participants: rows.count,
    statements: () => memory.room().statements,
    addStatement() {
      const column = memory.room().statements;
      memory.reserve({ statements: column + 1 });
      rows.look();
      sums &&= widened(sums);
      return column;
    },
    addParticipant: () => rows.add(0),
    vote,
    withdraw(participant) {
      for (const cell of rows.of(participant).slice()) vote(participant, columnOf(cell), undefined);
    },
    append(piece) {
      const { counts, cells } = unpackVotes(piece, memory.room().statements);
      rows.append(counts, cells);
      sums = undefined; // summed anew when they are asked for: sooner done than vote by vote
    },
    table: () => rows.table(),
    sums() {
      sums ??= stages.pairSums(rows.table());
      return sums;
    },
    close: memory.close,
  };
  return live;
}

/** Where a column is, or would be, in a row. */
function placeOf(row: Uint16Array, column: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columnOf(row[middle]!) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sums with one more statement that nobody has voted on. */
function widened({ statements, S, T, C }: PairSums): PairSums {
  const wider = emptyPairSums(statements + 1);
  for (const [from, to] of [
    [S, wider.S],
    [T, wider.T],
    [C, wider.C],
  ] as const) {
    for (let j = 0; j < statements; j += 1) {
      to.set(from.subarray(j * statements, (j + 1) * statements), j * (statements + 1));
    }
  }
  return wider;
}
