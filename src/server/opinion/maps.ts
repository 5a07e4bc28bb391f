import { mayRelease } from '#core/session/opinion.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import type { PlacedPerson } from '#core/session/views/own-place.ts';
import type { kinds } from '../kinds.ts';
import type { Logs } from '../log/log.ts';
import { type FedMap, openFedMap, type Worked } from './fed-map.ts';

/**
 * The opinion maps of this node: for each session somebody looks at, the votes in a thread of their own. A map is worked out
 * first and then released by an act of the scheduler, so that the entry which says so is shown together with the map. Every
 * node, and one that was started anew, works out the same map from the log up to the position that the release names.
 */
export interface OpinionMaps {
  /** Somebody looks at a session, or acts in it: its map is kept up to date from here on. */
  look(log: string): void;
  /** The map of the votes up to a position, if it has been worked out here. */
  at(log: string, of: number): ReleasedMap | undefined;
  /** Works it out. Answers also when that fails: then it is not there. */
  ready(log: string, of: number): Promise<void>;
  /** Where somebody was put on the map of a release, for themselves alone. */
  placeOf(log: string, of: number | undefined, who: string): PlacedPerson | undefined;
  close(): Promise<void>;
}

export interface OpinionMapsOptions {
  logs: Pick<Logs<typeof kinds>, 'read' | 'act' | 'entries' | 'follow'>;
  /** So often at most a map is worked out for release. */
  everyMs?: number;
  /** A map nobody looks at for so long is forgotten. */
  idleMs?: number;
}

const retryMs = 10_000;

/** The map of one session on this node. */
interface Kept {
  readonly log: string;
  readonly stop: () => void;
  fed: FedMap | undefined;
  /** The maps that may be shown: the one that is, and the one about to be. */
  worked: Worked[];
  /** What is being done for it; one thing at a time. */
  turn: Promise<void>;
  timer: NodeJS.Timeout | undefined;
  nextAt: number;
  /** Not before, after it could not be worked out. */
  retryAt: number;
  usedAt: number;
  closed: boolean;
}

export function createOpinionMaps({ logs, everyMs = 1_000, idleMs = 600_000 }: OpinionMapsOptions): OpinionMaps {
  const all = new Map<string, Kept>();
  const sweep = setInterval(
    () => {
      for (const kept of all.values()) if (Date.now() - kept.usedAt >= idleMs) void forget(kept);
    },
    Math.min(idleMs, 60_000),
  ).unref();

  function keep(log: string): Kept {
    const stop = logs.follow(log, () => wake(kept));
    const fresh = { fed: undefined, worked: [], turn: Promise.resolve(), timer: undefined, nextAt: 0, retryAt: 0 };
    const kept: Kept = { log, stop, ...fresh, usedAt: Date.now(), closed: false };
    all.set(log, kept);
    wake(kept);
    return kept;
  }

  const keptOf = (log: string) => all.get(log) ?? keep(log);

  /** However much happens, one look is waiting at most, and the newest votes are in it. */
  function wake(kept: Kept): void {
    if (kept.timer || kept.closed) return;
    const wait = Math.max(0, kept.nextAt - Date.now());
    kept.timer = setTimeout(() => void inTurn(kept, () => releaseIfDue(kept)), wait).unref();
  }

  function inTurn(kept: Kept, work: () => Promise<void>): Promise<void> {
    kept.turn = kept.turn
      .then(() => (kept.closed ? undefined : work()))
      .catch((error) => {
        if (kept.closed) return;
        console.error(`The opinion map of ${kept.log} was not worked out; it is tried again:`, error);
        kept.retryAt = Date.now() + retryMs;
        kept.nextAt = kept.retryAt;
        void kept.fed?.close();
        kept.fed = undefined;
        wake(kept);
      });
    return kept.turn;
  }

  async function releaseIfDue(kept: Kept): Promise<void> {
    const begun = Date.now();
    kept.nextAt = begun + everyMs;
    kept.timer = undefined;
    const { log } = kept;
    const reading = await logs.read(log);
    if (!reading || !mayRelease(reading.state, reading.seq)) return;
    const of = reading.seq;
    await workAt(kept, of, reading.state.opinion.released?.of);
    // Two nodes that have worked out the same position ask for the same thing.
    await logs.act({ log, id: `map-${of}`, by: 'scheduler', command: { type: 'map.release', of } });
    // Half of the time at least is left for everything else.
    kept.nextAt = Math.max(kept.nextAt, Date.now() + (Date.now() - begun));
  }

  /** `shown`: the map that is shown until then, which must stay. */
  async function workAt(kept: Kept, of: number, shown = of): Promise<void> {
    if (kept.worked.some(({ map }) => map.of === of)) return;
    if (kept.fed && kept.fed.position() > of) {
      // Another node has released what lies behind us: that is seldom, and begun anew.
      await kept.fed.close();
      kept.fed = undefined;
    }
    kept.fed ??= openFedMap((after, limit) => logs.entries(kept.log, after, limit));
    await kept.fed.upTo(of);
    const worked = await kept.fed.work();
    kept.worked = [...kept.worked.filter((one, at, { length }) => one.map.of === shown || at === length - 1), worked];
  }

  async function forget(kept: Kept): Promise<void> {
    kept.closed = true;
    clearTimeout(kept.timer);
    kept.stop();
    if (all.get(kept.log) === kept) all.delete(kept.log);
    await kept.fed?.close();
    await kept.turn;
  }

  const workedAt = (log: string, of: number | undefined) => all.get(log)?.worked.find(({ map }) => map.of === of);

  return {
    look(log) {
      keptOf(log).usedAt = Date.now();
    },
    at: (log, of) => workedAt(log, of)?.map,
    ready(log, of) {
      const kept = keptOf(log);
      // Whoever looks is not kept waiting by what has just failed, nor does it fail many times a second.
      return Date.now() < kept.retryAt ? Promise.resolve() : inTurn(kept, () => workAt(kept, of));
    },
    placeOf: (log, of, who) => workedAt(log, of)?.placeOf(who),
    async close() {
      clearInterval(sweep);
      await Promise.all([...all.values()].map(forget));
    },
  };
}
