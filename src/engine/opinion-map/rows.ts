import type { VoteTable } from '#algorithms/opinion-map/votes.ts';
import type { TableMemory } from './table-memory.ts';

/** Each participant's votes one behind the other in the kernel's memory, with free room behind those that grew. */
export interface Rows {
  count(): number;
  of(participant: number): Uint16Array;
  /** A participant with room for so many votes, none of them there yet. */
  add(votes: number): number;
  append(counts: Uint16Array, cells: Uint16Array): void;
  insert(participant: number, at: number, cell: number): void;
  replace(participant: number, at: number, cell: number): void;
  remove(participant: number, at: number): void;
  /** Has to be called after the memory made room for something else. */
  look(): void;
  /** The same one until something changes. */
  table(): VoteTable;
}

export function openRows(memory: TableMemory): Rows {
  let people = 0;
  /** Cells that are given to somebody, and those given back, by the power of two that they have room for. */
  let taken = 0;
  const free: number[][] = Array.from({ length: 16 }, () => []);
  let room = new Uint32Array(0);
  let begin = new Uint32Array();
  let end = new Uint32Array();
  let cells = new Uint16Array();
  let held: VoteTable | undefined;

  function look(): void {
    const { people: most, cells: mostCells } = memory.room();
    begin = memory.view(Uint32Array, 'begin', most);
    end = memory.view(Uint32Array, 'end', most);
    cells = memory.view(Uint16Array, 'cells', mostCells);
    held = undefined;
    if (room.length === most) return;
    const larger = new Uint32Array(most);
    larger.set(room);
    room = larger;
  }

  function reserve(morePeople: number, moreCells: number): void {
    const { people: most, cells: mostCells } = memory.room();
    const wanted = { people: people + morePeople, cells: taken + moreCells };
    if (wanted.people <= most && wanted.cells <= mostCells) return;
    memory.reserve({
      people: wanted.people <= most ? most : Math.ceil(wanted.people * 1.2),
      cells: wanted.cells <= mostCells ? mostCells : Math.ceil(wanted.cells * 1.2),
    });
    look();
  }

  function take(votes: number): number {
    const at = taken;
    taken += votes;
    return at;
  }

  /** Moves a row to where it has twice the room. */
  function move(participant: number): void {
    const power = Math.max(2, 32 - Math.clz32(room[participant]!));
    const length = end[participant]! - begin[participant]!;
    if (free[power]!.length === 0) reserve(0, 2 ** power);
    const to = free[power]!.pop() ?? take(2 ** power);
    cells.copyWithin(to, begin[participant]!, end[participant]!);
    if (room[participant]! > 0) free[31 - Math.clz32(room[participant]!)]!.push(begin[participant]!);
    begin[participant] = to;
    end[participant] = to + length;
    room[participant] = 2 ** power;
  }

  function add(votes: number): number {
    reserve(1, votes);
    begin[people] = take(votes);
    end[people] = begin[people]!;
    room[people] = votes;
    people += 1;
    held = undefined;
    return people - 1;
  }

  const of = (participant: number) => cells.subarray(begin[participant]!, end[participant]!);

  look();
  return {
    count: () => people,
    of,
    add,
    append(counts, votes) {
      reserve(counts.length, votes.length);
      cells.set(votes, taken);
      for (const count of counts) {
        const participant = add(count);
        end[participant] = end[participant]! + count;
      }
    },
    insert(participant, at, cell) {
      if (end[participant]! - begin[participant]! === room[participant]!) move(participant);
      const place = begin[participant]! + at;
      cells.copyWithin(place + 1, place, end[participant]!);
      cells[place] = cell;
      end[participant] = end[participant]! + 1;
      held = undefined;
    },
    replace(participant, at, cell) {
      cells[begin[participant]! + at] = cell;
      held = undefined;
    },
    remove(participant, at) {
      const place = begin[participant]! + at;
      cells.copyWithin(place, place + 1, end[participant]!);
      end[participant] = end[participant]! - 1;
      held = undefined;
    },
    look,
    table() {
      held ??= tableOf(people, memory.room().statements, of);
      return held;
    },
  };
}

/** The stages work on the rows where they lie. They are put together without gaps only for those who ask. */
function tableOf(participants: number, statements: number, of: Rows['of']): VoteTable {
  let compact: Pick<VoteTable, 'start' | 'cells'> | undefined;
  const compacted = () => {
    compact ??= compactRows(participants, of);
    return compact;
  };
  return {
    participants,
    statements,
    get start() {
      return compacted().start;
    },
    get cells() {
      return compacted().cells;
    },
  };
}

function compactRows(participants: number, of: Rows['of']): Pick<VoteTable, 'start' | 'cells'> {
  const start = new Uint32Array(participants + 1);
  for (let i = 0; i < participants; i += 1) start[i + 1] = start[i]! + of(i).length;
  const cells = new Uint16Array(start[participants]!);
  for (let i = 0; i < participants; i += 1) cells.set(of(i), start[i]!);
  return { start, cells };
}
