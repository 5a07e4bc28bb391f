/** Agree, pass, disagree. Never voted is no vote at all. */
export type Choice = 1 | 0 | -1;

/** Columns that fit into a vote of two bytes. */
export const mostStatements = 16_384;

/**
 * Who voted how, by participant: two bytes a vote, so 200 MB for a hundred million. The votes of participant i are
 * `cells[start[i]]` to `cells[start[i + 1] - 1]`, columns ascending. Ids are kept outside, in the same order.
 */
export interface VoteTable {
  readonly participants: number;
  readonly statements: number;
  /** One item more than participants. */
  readonly start: Uint32Array;
  /** Of each vote: `column << 2 | choice + 1`. May be longer than what `start` reaches. */
  readonly cells: Uint16Array;
}

/** A participant's place, a statement's column, and what they chose. */
export type Vote = readonly [participant: number, column: number, choice: Choice];

/** The two bytes of a vote. @example packed(3, -1) // 12 */
export const packed = (column: number, choice: Choice): number => (column << 2) | (choice + 1);

/** The statement's column of a vote. @example columnOf(packed(3, -1)) // 3 */
export const columnOf = (cell: number): number => cell >> 2;

/** What was chosen: 1, 0 or -1. @example choiceOf(packed(3, -1)) // -1 */
export const choiceOf = (cell: number): number => (cell & 3) - 1;

/** Takes votes in ascending order of participant, then column, and makes the table. */
export interface TableBuilder {
  add(participant: number, column: number, choice: Choice): void;
  finish(participants: number): VoteTable;
}

/**
 * A table in the making. Votes have to come in order; `tableOf` takes them in any. Constant time a vote.
 *
 * @example const builder = buildTable(2); builder.add(0, 1, -1); builder.finish(1).cells[0] // 4
 */
export function buildTable(statements: number, expectedVotes = 1024): TableBuilder {
  if (statements > mostStatements)
    throw new RangeError(`at most ${mostStatements} statements fit, these are ${statements}`);
  let cells = new Uint16Array(expectedVotes);
  let votes = 0;
  let lastParticipant = -1;
  let lastColumn = -1;
  const starts: number[] = [];
  const open = (participant: number) => {
    for (let i = lastParticipant + 1; i <= participant; i += 1) starts.push(votes);
    lastParticipant = participant;
    lastColumn = -1;
  };
  return {
    add(participant, column, choice) {
      if (participant > lastParticipant) open(participant);
      if (participant < lastParticipant || column <= lastColumn)
        throw new RangeError('votes have to come by participant, then column, each pair once');
      if (column >= statements) throw new RangeError(`there is no column ${column}`);
      if (votes === cells.length) cells = grown(cells);
      cells[votes] = packed(column, choice);
      votes += 1;
      lastColumn = column;
    },
    finish(participants) {
      if (participants <= lastParticipant) throw new RangeError(`participant ${lastParticipant} has no place`);
      open(participants);
      return { participants, statements, start: Uint32Array.from(starts), cells: cells.slice(0, votes) };
    },
  };
}

/**
 * The table of votes that came in any order. Of several by the same participant on the same statement the last one counts.
 * One sort over the votes.
 *
 * @example tableOf(2, 3, [[1, 2, 1], [0, 0, 1], [0, 0, -1]]).cells // [0, 10]
 */
export function tableOf(participants: number, statements: number, votes: Iterable<Vote>): VoteTable {
  const last = new Map<number, Choice>();
  for (const [participant, column, choice] of votes) last.set(participant * statements + column, choice);
  const builder = buildTable(statements, last.size);
  for (const place of Float64Array.from(last.keys()).sort())
    builder.add(Math.floor(place / statements), place % statements, last.get(place)!);
  return builder.finish(participants);
}

/** The votes of one participant. @example cellsOf(table, 0) */
export const cellsOf = (table: VoteTable, participant: number): Uint16Array =>
  table.cells.subarray(table.start[participant]!, table.start[participant + 1]!);

/** The table without the votes on statements that are not active; columns stay where they are. One step for each vote. */
export function onlyActive(table: VoteTable, active: ArrayLike<number | boolean>): VoteTable {
  const start = new Uint32Array(table.participants + 1);
  const cells = new Uint16Array(table.cells.length);
  let votes = 0;
  for (let i = 0; i < table.participants; i += 1) {
    for (let p = table.start[i]!; p < table.start[i + 1]!; p += 1) {
      const cell = table.cells[p]!;
      if (!active[columnOf(cell)]) continue;
      cells[votes] = cell;
      votes += 1;
    }
    start[i + 1] = votes;
  }
  return { ...table, start, cells: cells.subarray(0, votes) };
}

function grown(cells: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(1024, cells.length * 2));
  larger.set(cells);
  return larger;
}
