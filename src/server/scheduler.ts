import { nextDue } from '#core/session/due.ts';
import { paceOf, timeIn } from '#core/session/rehearsal.ts';
import type { kinds } from './kinds.ts';
import type { Lanes } from './log/lanes.ts';
import { recentPositions } from './log/log.sql.ts';
import type { Logs } from './log/log.ts';

export interface Scheduler {
  /** Looks at every log in which something may be due; done by itself every so often. */
  pass(): Promise<void>;
  close(): Promise<void>;
}

export interface SchedulerOptions {
  database: Lanes;
  logs: Pick<Logs<typeof kinds>, 'read' | 'act' | 'follow'>;
  /** Epoch milliseconds. */
  clock?: () => number;
  passMs?: number;
}

/** A log in which a session runs, as this node last saw it. */
interface Watched {
  seq: number;
  stop: () => void;
  timer: NodeJS.Timeout | undefined;
  looking: Promise<void> | undefined;
  stale: boolean;
}

const dayMs = 86_400_000;
const settleMs = 200;
const retryMs = 1_000;
const longestMs = 3_600_000;

/**
 * Issues what falls due by itself (T11, decision 0023). Every node runs one: an act that two of them issue is decided once,
 * for the rules say anew whether it is due, and its id names the position and the instant that were seen. Logs in which
 * nothing has happened for a day are left alone: no session lasts longer.
 */
export function openScheduler({ database, logs, clock = Date.now, passMs = 15_000 }: SchedulerOptions): Scheduler {
  const watched = new Map<string, Watched>();
  const seen = new Map<string, number>();
  let closed = false;
  let passing: Promise<void> | undefined;
  const every = setInterval(() => void pass(), passMs).unref();

  function pass(): Promise<void> {
    passing ??= lookAtRecent().finally(() => {
      passing = undefined;
    });
    return passing;
  }

  async function lookAtRecent(): Promise<void> {
    // Without an answer nothing is known to be due: the next pass comes soon.
    const rows = await database.run(async (sql) => await recentPositions(sql, clock() - dayMs)).catch(() => []);
    for (const { id, seq } of rows) {
      if (closed || seen.get(id) === seq) continue;
      seen.set(id, seq);
      await look(id);
    }
  }

  /** One look at a time for each log; what comes in between leads to one more. */
  function look(log: string): Promise<void> {
    const known = watched.get(log);
    if (!known) return lookNow(log);
    known.stale = true;
    known.looking ??= (async () => {
      while (known.stale && !closed) {
        known.stale = false;
        await lookNow(log);
      }
    })().finally(() => {
      known.looking = undefined;
    });
    return known.looking;
  }

  async function lookNow(log: string): Promise<void> {
    try {
      for (let again = true; again && !closed; ) again = await once(log);
    } catch (error) {
      console.error(`What is due in ${log} was not done; it is tried again:`, error);
      later(watched.get(log) ?? watch(log), log, retryMs);
    }
  }

  /** Does what is due now; says whether something was done, so that what follows it is looked for at once. */
  async function once(log: string): Promise<boolean> {
    const reading = await logs.read(log);
    if (reading?.state.phase !== 'live') {
      forget(log);
      return false;
    }
    const { state, seq } = reading;
    const known = watched.get(log) ?? watch(log);
    known.seq = seq;
    const due = nextDue(state);
    if (!due) return false;
    const waitMs = due.at - timeIn(state, clock());
    const pace = paceOf(state);
    if (waitMs > 0) {
      if (pace > 0) later(known, log, waitMs / pace);
      return false;
    }
    const id = `due-${seq}-${due.at}-${due.command.type}`;
    const outcome = await logs.act({ log, id, by: 'scheduler', command: due.command });
    return outcome.kept && outcome.eids.length > 0;
  }

  function watch(log: string): Watched {
    const stop = logs.follow(log, () => {
      // A hall that acts at once is looked at once.
      if (!known.timer || !known.stale) later(known, log, settleMs);
      known.stale = true;
    });
    const known: Watched = { seq: 0, stop, timer: undefined, looking: undefined, stale: false };
    watched.set(log, known);
    return known;
  }

  function later(known: Watched, log: string, ms: number) {
    clearTimeout(known.timer);
    known.timer = setTimeout(
      () => {
        known.timer = undefined;
        void look(log);
      },
      Math.min(longestMs, Math.max(0, ms)),
    ).unref();
  }

  function forget(log: string) {
    const known = watched.get(log);
    if (!known) return;
    clearTimeout(known.timer);
    known.stop();
    watched.delete(log);
  }

  return {
    pass,
    async close() {
      closed = true;
      clearInterval(every);
      const looks = [...watched.values()].map(({ looking }) => looking);
      for (const log of [...watched.keys()]) forget(log);
      await Promise.all([passing, ...looks]);
    },
  };
}
