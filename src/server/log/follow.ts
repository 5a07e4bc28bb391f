import type { Lanes, Sql } from './lanes.ts';
import { allPositions, positionsOf } from './log.sql.ts';
import type { Heard, Wake } from './wake.ts';

export interface Followers {
  follow(log: string, listener: Heard): () => void;
  followAll(listener: Heard): () => void;
  /** This node has written: its own listeners at once, the other nodes by the wake. */
  kept(log: string, seq: number): void;
  /** Something that is not an entry has changed: everybody reads again. */
  again(log: string, seq: number): void;
  close(): Promise<void>;
}

interface Position {
  seq: number;
  erasures: number | undefined;
}

/**
 * Who wants to know that a log has grown. Three ways lead here: this node's own commits, the wake of the other nodes, and
 * once a second a look at the table, which catches every wake that was lost.
 */
export function openFollowers({ lanes, wake, pollMs }: { lanes: Lanes; wake: Wake; pollMs: number }): Followers {
  const listeners = new Map<string, Set<Heard>>();
  const ofAll = new Set<Heard>();
  const told = new Map<string, Position>();
  let polling: Promise<void> | undefined;
  const timer = setInterval(() => {
    polling ??= poll().finally(() => {
      polling = undefined;
    });
  }, pollMs).unref();
  const subscribed = wake.subscribe(heard);
  // Without it the poll does alone, a little later, what the wake would have done.
  subscribed.catch(() => {});

  function heard(log: string, seq: number): void {
    const before = told.get(log);
    if (before && seq <= before.seq) return;
    tell(log, { seq, erasures: before?.erasures });
  }

  function tell(log: string, position: Position): void {
    const some = listeners.get(log);
    if (!some && ofAll.size === 0) return;
    told.set(log, position);
    // Each by itself: a fault of one listener touches neither the others nor the act that was kept.
    for (const listener of [...(some ?? []), ...ofAll]) queueMicrotask(() => listener(log, position.seq));
  }

  async function poll(): Promise<void> {
    if (listeners.size + ofAll.size === 0) return;
    const look = (sql: Sql) => (ofAll.size > 0 ? allPositions(sql) : positionsOf(sql, [...listeners.keys()]));
    // Without an answer there is nothing to tell: the next look comes in a second.
    const rows = await lanes.run(async (sql) => await look(sql)).catch(() => []);
    for (const { id, seq, erasures } of rows) {
      const before = told.get(id);
      if (before && seq <= before.seq && erasures === before.erasures) continue;
      tell(id, { seq: Math.max(seq, before?.seq ?? 0), erasures });
    }
  }

  return {
    follow(log, listener) {
      const some = listeners.get(log) ?? new Set();
      listeners.set(log, some.add(listener));
      return () => {
        some.delete(listener);
        if (some.size > 0 || listeners.get(log) !== some) return;
        listeners.delete(log);
        if (ofAll.size === 0) told.delete(log);
      };
    },
    followAll(listener) {
      ofAll.add(listener);
      return () => void ofAll.delete(listener);
    },
    kept(log, seq) {
      heard(log, seq);
      wake.publish(log, seq);
    },
    again: (log, seq) => tell(log, { seq, erasures: told.get(log)?.erasures }),
    async close() {
      clearInterval(timer);
      await polling;
      const stop = await subscribed.catch(() => undefined);
      await stop?.();
    },
  };
}
