import { type Choice, choiceOf, columnOf, type VoteTable } from './votes.ts';

/**
 * What the votes say about each pair of statements, as whole numbers and so without any rounding: square tables, row by
 * row, the entry of j and k at `j * statements + k`. With v the vote and m = 1 where there is one, summed over participants:
 */
export interface PairSums {
  readonly statements: number;
  /** v_j v_k */
  readonly S: Int32Array;
  /** v_j m_k; not symmetric. */
  readonly T: Int32Array;
  /** m_j m_k; on the diagonal how often a statement was voted on. */
  readonly C: Int32Array;
}

/** No vote yet. @example emptyPairSums(2).C // [0, 0, 0, 0] */
export function emptyPairSums(statements: number): PairSums {
  const size = statements * statements;
  return { statements, S: new Int32Array(size), T: new Int32Array(size), C: new Int32Array(size) };
}

// Four sums travel in one number, thirteen bits each: how many, v_j v_k + 1, v_j + 1, v_k + 1. Nothing spills over as long
// as no more than `batch` participants were added, since each adds at most 2.
const field = 2 ** 13;
const batch = (field - 2) / 2;

/**
 * The pair sums of a table. One addition for each pair of votes of each participant, and one pass over the square for
 * every 4,095 participants.
 *
 * @example pairSums(tableOf(1, 2, [[0, 0, 1], [0, 1, -1]])).S // [1, -1, -1, 1]
 */
export function pairSums(table: VoteTable): PairSums {
  const sums = emptyPairSums(table.statements);
  const voted = votedColumns(table);
  const placeOf = new Int32Array(table.statements);
  for (const [place, column] of voted.entries()) placeOf[column] = place;
  const rows = voted.map(() => new Float64Array(voted.length));
  for (let from = 0; from < table.participants; from += batch) {
    addPacked(table, from, Math.min(from + batch, table.participants), placeOf, rows);
    unpack(rows, voted, sums);
  }
  return sums;
}

/** Statements that somebody voted on: the others cost nothing. */
function votedColumns({ statements, participants, start, cells }: VoteTable): number[] {
  const hasVotes = new Uint8Array(statements);
  for (let p = 0; p < start[participants]!; p += 1) hasVotes[cells[p]! >> 2] = 1;
  return [...hasVotes.keys()].filter((column) => hasVotes[column] === 1);
}

/** What a vote of each kind (the second index) adds beside one of each kind (the first), packed. */
const addends = [-1, 0, 1].map((one) =>
  Float64Array.from([-1, 0, 1], (other) => 1 + field * (one * other + 1 + field * (one + 1 + field * (other + 1)))),
);

/** Adds up the pairs of participants `from` to `to` on and above the diagonal. */
function addPacked(table: VoteTable, from: number, to: number, placeOf: Int32Array, rows: Float64Array[]): void {
  const { start, cells } = table;
  const places = new Int32Array(rows.length);
  // One participant's votes, each with what it adds beside a vote of each kind.
  const adding = addends.map(() => new Float64Array(rows.length));
  for (let i = from; i < to; i += 1) {
    const first = start[i]!;
    const votes = start[i + 1]! - first;
    for (let p = 0; p < votes; p += 1) {
      const cell = cells[first + p]!;
      places[p] = placeOf[cell >> 2]!;
      for (let kind = 0; kind < 3; kind += 1) adding[kind]![p] = addends[kind]![cell & 3]!;
    }
    for (let p = 0; p < votes; p += 1) addRow(rows[places[p]!]!, places, adding[cells[first + p]! & 3]!, p, votes);
  }
}

function addRow(row: Float64Array, places: Int32Array, adding: Float64Array, from: number, to: number): void {
  for (let q = from; q < to; q += 1) {
    const place = places[q]!;
    row[place] = row[place]! + adding[q]!;
  }
}

/** Adds what was packed above the diagonal to both sides of it, and clears it. */
function unpack(rows: readonly Float64Array[], voted: readonly number[], { statements, S, T, C }: PairSums): void {
  for (const [a, j] of voted.entries()) {
    const row = rows[a]!;
    for (let b = a; b < row.length; b += 1) {
      const value = row[b]!;
      if (value === 0) continue;
      row[b] = 0;
      // 26 bits fit into a whole number of 32, so that masks and shifts can take them apart.
      const high = Math.floor(value / (field * field));
      const low = value - high * field * field;
      const count = low & (field - 1);
      const at = j * statements + voted[b]!;
      C[at] = C[at]! + count;
      S[at] = S[at]! + (low >> 13) - count;
      T[at] = T[at]! + (high & (field - 1)) - count;
      if (a === b) continue;
      const mirrored = voted[b]! * statements + j;
      C[mirrored] = C[at]!;
      S[mirrored] = S[at]!;
      T[mirrored] = T[mirrored]! + (high >> 13) - count;
    }
  }
}

/**
 * One vote is new, changed or withdrawn: touches the row and the column of its statement only. `cells` are the votes of the
 * participant before or after; the one on this statement is passed over. `undefined` stands for no vote. One step for each
 * vote of the participant.
 *
 * @example changeVote(sums, cellsOf(table, 0), 1, undefined, -1)
 */
export function changeVote(
  sums: PairSums,
  cells: Uint16Array,
  column: number,
  before: Choice | undefined,
  after: Choice | undefined,
): void {
  const { statements, S, T, C } = sums;
  const change = (after ?? 0) - (before ?? 0);
  const seen = Number(after !== undefined) - Number(before !== undefined);
  for (const cell of cells) {
    const other = columnOf(cell);
    if (other === column) continue;
    const choice = choiceOf(cell);
    const across = column * statements + other;
    const down = other * statements + column;
    S[across] = S[down] = S[across]! + change * choice;
    T[across] = T[across]! + change;
    T[down] = T[down]! + seen * choice;
    C[across] = C[down] = C[across]! + seen;
  }
  const own = column * statements + column;
  S[own] = S[own]! + (after ?? 0) ** 2 - (before ?? 0) ** 2;
  T[own] = T[own]! + change;
  C[own] = C[own]! + seen;
}

/** A participant with all their votes comes in. Two steps for each pair of them. @example addParticipant(sums, cellsOf(table, 0)) */
export const addParticipant = (sums: PairSums, cells: Uint16Array): void => addTimes(sums, cells, 1);

/** A participant with all their votes goes: the sums are as if they had never come. @example removeParticipant(sums, cellsOf(table, 0)) */
export const removeParticipant = (sums: PairSums, cells: Uint16Array): void => addTimes(sums, cells, -1);

function addTimes({ statements, S, T, C }: PairSums, cells: Uint16Array, times: number): void {
  for (const cell of cells) {
    const row = columnOf(cell) * statements;
    const choice = choiceOf(cell) * times;
    for (const other of cells) {
      const at = row + columnOf(other);
      S[at] = S[at]! + choice * choiceOf(other);
      T[at] = T[at]! + choice;
      C[at] = C[at]! + times;
    }
  }
}
