import { stepsToOne } from '#algorithms/opinion-map/stages.ts';
import type { Entry } from '#core/decider.ts';
import type { Event } from '#core/session/session.ts';
import type { Stance } from '#core/session/statement.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import type { PlacedPerson } from '#core/session/views/own-place.ts';
import { type Answered, openLiveMap } from '#engine/opinion-map/live-map.ts';

/** The entries of one log after a position, at most so many. */
export type ReadEntries = (after: number, limit: number) => Promise<readonly Entry<Event>[]>;

/** A map of the votes up to a position, and where everybody stands on it: for each of them alone. */
export interface Worked {
  readonly map: ReleasedMap;
  /** What the thread took for it. */
  readonly milliseconds: number;
  placeOf(who: string): PlacedPerson | undefined;
}

/** The votes of one session in a thread of their own, fed from its log: so the map of a position is the same wherever and whenever it is made. */
export interface FedMap {
  /** The last entry that is in it. */
  position(): number;
  /** Takes in what the log holds up to and with a position. One at a time. */
  upTo(position: number): Promise<void>;
  work(): Promise<Worked>;
  close(): Promise<void>;
}

/** Few at a time: between two pieces acts are answered. */
const piece = 400;
/** Only so many statements are on the map, the first: its memory grows with the square of their number. */
const mostStatements = 1_000;
const choices = { agree: 1, pass: 0, disagree: -1 } as const satisfies Record<Stance, number>;

export function openFedMap(read: ReadEntries): FedMap {
  // One thread: what the machine has besides answers people.
  const live = openLiveMap({ statements: 0, threads: 1 });
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  let at = 0;

  function take({ by, eid, event }: Entry<Event>): void {
    if (event.type === 'statement.added') {
      if (columns.size >= mostStatements) return;
      columns.set(eid, columns.size);
      live.grow(rows.size, columns.size);
    } else if (event.type === 'statement.withdrawn' || event.type === 'statement.returned') {
      const column = columns.get(event.statement);
      if (column !== undefined) live.setActive(column, false);
    } else if (event.type === 'vote.received') {
      const column = columns.get(event.statement);
      if (column !== undefined) live.vote(rowOf(by), column, choices[event.choice]);
    }
  }

  function rowOf(who: string): number {
    const row = rows.get(who) ?? rows.size;
    rows.set(who, row);
    return row;
  }

  return {
    position: () => at,
    async upTo(position) {
      while (at < position) {
        const entries = await read(at, Math.min(piece, position - at));
        if (entries.length === 0) throw new Error(`The log has no entry ${position}.`);
        for (const entry of entries) take(entry);
        at += entries.length;
      }
    },
    async work() {
      const of = at;
      const statements = [...columns.keys()];
      const answered = await live.map();
      return workedOf(answered, { of, statements }, rows);
    },
    close: live.close,
  };
}

function workedOf(
  { map, digest, milliseconds }: Answered,
  { of, statements }: Pick<ReleasedMap, 'of' | 'statements'>,
  rows: ReadonlyMap<string, number>,
): Worked {
  const { positions, errors, votes } = map.placed;
  const labels = map.groups?.assignment.labels;
  return {
    map: { of, statements, digest },
    milliseconds,
    placeOf(who) {
      const row = rows.get(who);
      // Who came later has a row, and no place yet.
      if (row === undefined || !votes[row]) return undefined;
      const [x = 0, y = 0] = positions.subarray(2 * row, 2 * row + 2);
      const [xx = 0, xy = 0, yy = 0] = errors.subarray(3 * row, 3 * row + 3);
      const group = labels?.[row] ?? Number.POSITIVE_INFINITY;
      const isInGroup = group < (digest.groups?.sizes.length ?? 0);
      return { of, x: x / stepsToOne, y: y / stepsToOne, errors: [xx, xy, yy], ...(isInGroup && { group }) };
    },
  };
}
