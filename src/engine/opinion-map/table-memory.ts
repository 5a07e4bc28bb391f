import {
  type Field,
  fieldNames,
  type Layout,
  layoutOf,
  mostPeople,
  mostStatements,
  peoplePerBlock,
  type Room,
} from './layout.ts';
import { openPool } from './pool.ts';
import { fieldsOf, type Operation } from './work.ts';

const page = 65_536;

type Items = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
interface Kind<T extends Items> {
  new (buffer: ArrayBufferLike, at: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

/** Votes in the memory that the threads share, with room to grow. */
export interface TableMemory {
  readonly threads: number;
  room(): Readonly<Room>;
  /** Makes room. The votes and where each person's lie are kept; views taken before show what is no longer in use. */
  reserve(room: Partial<Room>): void;
  /** Makes room for the lists of a block whose people have this many votes. */
  reserveLists(votes: number): void;
  /** Does a job for so many people or statements. */
  run(operation: Operation, items: number, perBlock?: number): void;
  set(field: Field, value: number): void;
  view<T extends Items>(kind: Kind<T>, field: Field, length: number, thread?: number): T;
  close(): void;
}

export function openTableMemory(threads: number): TableMemory {
  const pool = openPool(threads);
  let room: Room = { people: 0, statements: 0, cells: 0 };
  let listEntries = 0;
  let layout = layoutOf(room, listEntries, threads);
  const fields = () => fieldsOf(pool.memory);

  function lay(next: Room): void {
    if (next.people > mostPeople || next.statements > mostStatements)
      throw new RangeError(`at most ${mostPeople} people and ${mostStatements} statements fit`);
    const before = layout;
    const kept = room;
    room = next;
    layout = layoutOf(room, listEntries, threads);
    const missing = layout.bytes - pool.memory.buffer.byteLength;
    if (missing > 0) pool.memory.grow(Math.ceil(missing / page));
    move(pool.memory.buffer, kept, before, layout);
    const held = fields();
    for (const [at, name] of fieldNames.entries()) held[at] = layout.fields[name];
  }

  return {
    threads,
    room: () => room,
    reserve: (more) => {
      const next = { ...room, ...more };
      if (next.people !== room.people || next.statements !== room.statements || next.cells !== room.cells) lay(next);
    },
    reserveLists(votes) {
      if (votes <= listEntries) return;
      listEntries = votes;
      lay(room);
    },
    run: (operation, items, perBlock = peoplePerBlock) => pool.run(operation, items, perBlock),
    set(field, value) {
      fields()[fieldNames.indexOf(field)] = value;
    },
    view(kind, field, length, thread = 0) {
      const distance = field === 'counters' ? layout.fields.countBytes : layout.fields.threadBytes;
      const at = layout.fields[field] + thread * distance;
      return new kind(pool.memory.buffer, at, length);
    },
    close: pool.close,
  };
}

/** Takes the votes, and where each person's lie, along to where they lie now. */
function move(memory: ArrayBufferLike, { people, cells }: Room, before: Layout, after: Layout): void {
  const bytes = new Uint8Array(memory);
  const copyOf = (field: Field, length: number) => bytes.slice(before.fields[field], before.fields[field] + length);
  const [begin, end] = [copyOf('begin', 4 * people), copyOf('end', 4 * people)];
  bytes.copyWithin(after.fields.cells, before.fields.cells, before.fields.cells + 2 * cells);
  bytes.set(begin, after.fields.begin);
  bytes.set(end, after.fields.end);
}
