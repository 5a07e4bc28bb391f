import { setTimeout as sleep } from 'node:timers/promises';
import { newActId } from '#server/acting.ts';
import { type Running, running } from '#server/running.ts';
import type { Language } from '#wording/wording.ts';
import { Board, type Parts, type Reading } from './parts.ts';
import type { Surface } from './surface.ts';
import { findSurface } from './surfaces.ts';

type Logs = Running['logs'];
type Maps = Pick<Running['maps'], 'look' | 'at' | 'ready'>;

/** A board that follows its log, and is dropped when nobody has asked for it for a while. */
export interface Followed {
  board: Board;
  /** Brings the board up to date with the log. Nothing if there is no such log. */
  update(): Promise<Reading | undefined>;
  /** The log alone, as it is committed now. */
  read(): Promise<Reading | undefined>;
  /** Called after each wake-up; returns how to stop that. */
  listen(listener: () => void): () => void;
}

const idleMs = 600_000;
/** So often a board waits for a map, each time for a few seconds at most, before it goes on without. */
const mostTries = 3;

export interface Boards {
  of(log: string, surface: Surface): Followed;
  /** Forgets a board nobody listens to: there is no such log, and somebody may try many names. */
  drop(log: string, surface: Surface): void;
  close(): void;
}

/** The boards of one process: one for each log and surface that somebody looks at. */
export function createBoards(logs: Logs, maps: Maps, patienceMs = 3_000): Boards {
  const boards = new Map<string, Followed & { usedAt: number; listeners: number; stop(): void }>();

  function follow(log: string, surface: Surface) {
    const board = new Board(surface);
    const mapOf = ({ state }: Reading) => {
      const of = surface.opinion && state.opinion.released?.of;
      return of ? maps.at(log, of) : undefined;
    };
    /** The release whose map took too long: it is shown once it is there, and not waited for again. */
    let late: number | undefined;
    /** The release that the log names and this node has not worked out. */
    const missing = (reading: Reading | undefined) => {
      if (!surface.opinion || !reading) return undefined;
      maps.look(log);
      const of = reading.state.opinion.released?.of;
      return of === undefined || of === late || maps.at(log, of) ? undefined : of;
    };
    /** Whoever shows a position shows the map that belongs to it, if it does not take too long. */
    const workOut = async (of: number) => {
      const ready = maps.ready(log, of);
      if (await Promise.race([ready.then(() => true), sleep(patienceMs, false, { ref: false })])) return;
      late = of;
      void ready.then(() => {
        late = undefined;
        wake();
      });
    };
    const listeners = new Set<() => void>();
    let stale = true;
    const wake = () => {
      stale = true;
      for (const listener of listeners) listener();
    };
    const stop = logs.follow(log, wake);
    return {
      board,
      stop,
      usedAt: Date.now(),
      get listeners() {
        return listeners.size;
      },
      read: () => logs.read(log),
      async update() {
        const woken = stale;
        stale = false; // a wake-up while we read asks for another look
        try {
          let reading: Reading | undefined = await logs.read(log);
          for (let tries = 0, of = missing(reading); of && tries < mostTries; tries += 1, of = missing(reading)) {
            await workOut(of);
            reading = await logs.read(log);
          }
          // What was read is what stands there now: nothing may come between this and the look.
          if (reading && (woken || reading.seq !== board.seq)) board.look({ ...reading, map: mapOf(reading) });
          return reading;
        } catch (error) {
          stale = true;
          throw error;
        }
      },
      listen(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
  }

  const sweep = setInterval(() => {
    for (const [key, { usedAt, listeners, stop }] of boards) {
      if (listeners > 0 || Date.now() - usedAt < idleMs) continue;
      stop();
      boards.delete(key);
    }
  }, 60_000);
  sweep.unref();

  return {
    of(log, surface) {
      const key = `${surface.name} ${log}`;
      const found = boards.get(key) ?? follow(log, surface);
      boards.set(key, found);
      found.usedAt = Date.now();
      return found;
    },
    drop(log, surface) {
      const key = `${surface.name} ${log}`;
      const found = boards.get(key);
      if (!found || found.listeners > 0) return;
      found.stop();
      boards.delete(key);
    },
    close() {
      clearInterval(sweep);
      for (const { stop } of boards.values()) stop();
      boards.clear();
    },
  };
}

let made: Boards | undefined;

/** The boards of this process. */
export function boards(): Boards {
  made ??= createBoards(running().logs, running().maps);
  return made;
}

/** All parts of a surface as they are now, for a page that is about to be shown. Nothing if there is no such log. */
export async function partsNow(log: string, surface: string, language: Language): Promise<Parts | undefined> {
  const given = await partsSince(log, surface, language);
  if (!given) return undefined;
  // In what everybody gets, forms have an empty id; in a page that one person gets, each has its own (decision 0006).
  const page = newActId();
  let forms = 0;
  const next = () => (forms += 1);
  const parts = Object.entries(given.parts).map(([key, part]) => [
    key,
    typeof part === 'string' ? withIds(part, page, next) : part,
  ]);
  return { ...given, parts: Object.fromEntries(parts) };
}

/**
 * One name for the page and a number for each form: ninety names that have nothing in common are two kilobytes of a page. A
 * form about a question has the page's name alone: the door adds the question that the form names anyway.
 */
function withIds(html: string, page: string, next: () => number): string {
  return html.replace(/(<input type="hidden" name="id" value=")(-?)"/g, (_, tag, open) =>
    open ? `${tag}${page}-"` : `${tag}${page}-${next()}"`,
  );
}

/** The parts of a surface that changed after a position. */
export async function partsSince(
  log: string,
  name: string,
  language: Language,
  after?: number,
): Promise<Parts | undefined> {
  const surface = findSurface(name);
  if (!surface) throw new Error(`There is no surface called ${name}.`);
  const followed = boards().of(log, surface);
  if (await followed.update()) return followed.board.since(language, after);
  boards().drop(log, surface);
  return undefined;
}
