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
  const packed = new Float64Array(table.statements * table.statements);
  for (let from = 0; from < table.participants; from += batch) {
    addPacked(table, from, Math.min(from + batch, table.participants), packed);
    unpack(packed, sums);
  }
  return sums;
}

const addends = Float64Array.from({ length: 12 }, (_, at) => {
  const [one, other] = [(at >> 2) - 1, (at & 3) - 1];
  return 1 + field * (one * other + 1 + field * (one + 1 + field * (other + 1)));
});

function addPacked({ statements, start, cells }: VoteTable, from: number, to: number, packed: Float64Array): void {
  for (let i = from; i < to; i += 1) {
    const end = start[i + 1]!;
    for (let p = start[i]!; p < end; p += 1) {
      const cell = cells[p]!;
      const row = (cell >> 2) * statements;
      const kind = (cell & 3) << 2;
      for (let q = p; q < end; q += 1) {
        const other = cells[q]!;
        const at = row + (other >> 2);
        packed[at] = packed[at]! + addends[kind | (other & 3)]!;
      }
    }
  }
}

/** Adds what was packed above the diagonal to both sides of it, and clears it. */
function unpack(packed: Float64Array, { statements, S, T, C }: PairSums): void {
  for (let j = 0; j < statements; j += 1) {
    for (let k = j; k < statements; k += 1) {
      const at = j * statements + k;
      const value = packed[at]!;
      if (value === 0) continue;
      packed[at] = 0;
      // 26 bits fit into a whole number of 32, so that masks and shifts can take them apart.
      const high = Math.floor(value / (field * field));
      const low = value - high * field * field;
      const count = low & (field - 1);
      C[at] = C[at]! + count;
      S[at] = S[at]! + (low >> 13) - count;
      T[at] = T[at]! + (high & (field - 1)) - count;
      if (k === j) continue;
      const mirrored = k * statements + j;
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
