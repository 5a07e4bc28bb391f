import type { Choice } from './conversation.ts';

/** The last vote of each person on each statement, by person; columns ascending. */
export interface Ballots {
  /** One item more than people: the votes of person i are from start[i] to start[i + 1]. */
  start: Uint32Array;
  columns: Uint32Array;
  choices: Int8Array;
}

/** Votes as a file has them, in any order and several of one person on one statement. */
export interface VoteEvents {
  /** Somebody is there, even if they never vote. */
  seeParticipant(id: number): number;
  seeStatement(id: number): number;
  add(participant: number, statement: number, choice: Choice, time: number): void;
  size(): number;
  participants(): Iterable<number>;
  statements(): Iterable<number>;
  /** Those with the latest time; of those with the same time the last in the file. */
  latest(participantIds: readonly number[], statementIds: readonly number[]): Ballots;
}

/** Fifteen bytes for each vote while they come in: a hundred million fit into the memory of one machine. */
export function voteEvents(): VoteEvents {
  const people = new Map<number, number>();
  const statements = new Map<number, number>();
  let room = 1024;
  let who = new Uint32Array(room);
  let what = new Uint32Array(room);
  let how = new Int8Array(room);
  let when = new Float64Array(room);
  let count = 0;
  const grow = () => {
    room *= 2;
    who = into(new Uint32Array(room), who);
    what = into(new Uint32Array(room), what);
    how = into(new Int8Array(room), how);
    when = into(new Float64Array(room), when);
  };
  const places = (ids: readonly number[], seen: ReadonlyMap<number, number>) => {
    const of = new Int32Array(seen.size).fill(-1);
    for (const [place, id] of ids.entries()) if (seen.has(id)) of[seen.get(id)!] = place;
    return of;
  };

  return {
    seeParticipant: (id) => seen(people, id),
    seeStatement: (id) => seen(statements, id),
    add(participant, statement, choice, time) {
      if (count === room) grow();
      who[count] = participant;
      what[count] = statement;
      how[count] = choice;
      when[count] = time;
      count += 1;
    },
    size: () => count,
    participants: () => people.keys(),
    statements: () => statements.keys(),
    latest(participantIds, statementIds) {
      const rowOf = places(participantIds, people);
      const columnOf = places(statementIds, statements);
      const byPerson = sortedByRow(count, participantIds.length, (event) => rowOf[who[event]!]!);
      const columns = new Uint32Array(count);
      const choices = new Int8Array(count);
      const start = new Uint32Array(participantIds.length + 1);
      const best = new Int32Array(statementIds.length).fill(-1);
      let kept = 0;
      for (let row = 0; row < participantIds.length; row += 1) {
        const touched: number[] = [];
        for (let at = byPerson.start[row]!; at < byPerson.start[row + 1]!; at += 1) {
          const event = byPerson.events[at]!;
          const column = columnOf[what[event]!]!;
          const before = best[column]!;
          if (before === -1) touched.push(column);
          if (before === -1 || when[event]! >= when[before]!) best[column] = event;
        }
        if (!touched.every((column, at) => at === 0 || touched[at - 1]! < column)) touched.sort((a, b) => a - b);
        for (const column of touched) {
          columns[kept] = column;
          choices[kept] = how[best[column]!]!;
          best[column] = -1;
          kept += 1;
        }
        start[row + 1] = kept;
      }
      return { start, columns: columns.subarray(0, kept), choices: choices.subarray(0, kept) };
    },
  };
}

function seen(places: Map<number, number>, id: number): number {
  const known = places.get(id);
  if (known !== undefined) return known;
  places.set(id, places.size);
  return places.size - 1;
}

function into<Numbers extends Uint32Array | Int8Array | Float64Array>(larger: Numbers, numbers: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}

/** A counting sort that keeps the order of the file within a row. */
function sortedByRow(count: number, rows: number, rowOf: (event: number) => number) {
  const start = new Uint32Array(rows + 1);
  for (let event = 0; event < count; event += 1) start[rowOf(event) + 1]! += 1;
  for (let row = 0; row < rows; row += 1) start[row + 1]! += start[row]!;
  const next = start.slice();
  const events = new Uint32Array(count);
  for (let event = 0; event < count; event += 1) {
    const row = rowOf(event);
    events[next[row]!] = event;
    next[row]! += 1;
  }
  return { start, events };
}
