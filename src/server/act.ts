import type { ActorId } from '#core/decider.ts';
import { type Decided, decideBatch, type OpaqueAct, type Verdict } from './log/batch.ts';
import type { Kinds } from './log/kinds.ts';
import { isLost, type Lanes } from './log/lanes.ts';
import { insertBatch, lockLog } from './log/log.sql.ts';
import { catchUp, type Warm } from './log/warm.ts';

/** A command somebody puts to a log. The id is made where the act is made: sent twice, it counts once. */
export type Act<C> = { readonly log: string; readonly id: string; readonly command: C } & (
  | { readonly by: ActorId }
  | { readonly newcomer: Newcomer }
);

/** Somebody who comes in with this act: person, key, credential and pseudonym are kept with it, or none of them. */
export interface Newcomer {
  readonly tokenHash: Uint8Array;
  readonly kind: 'guest' | 'member';
  readonly expiresAt?: Date;
}

/** The log's own refusals, beside those of the rules. */
export type LogRefusal =
  | { refused: 'no-such-log' }
  /** Nobody, or nobody any more, acts under this name or credential here. */
  | { refused: 'no-such-actor' }
  /** The same id came with other content. */
  | { refused: 'act-id-reused' };

/** The answer, given after the commit. `seq`: from this position on the log contains the act. */
export type Outcome<R> =
  | { kept: true; seq: number; eids: string[]; actor: ActorId }
  | { kept: false; refusal: R | LogRefusal };

interface Waiting {
  readonly act: OpaqueAct;
  readonly answer: (verdict: Verdict) => void;
}

interface Reader {
  readonly resolve: (warm: Warm | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** One log's turns: what waits for it, and the state the last turn left. Touched by one turn at a time. */
interface Turns {
  readonly log: string;
  acts: Waiting[];
  readers: Reader[];
  warm: Warm | undefined;
  running: Promise<void> | undefined;
  usedAt: number;
}

export interface Desk {
  act(act: OpaqueAct): Promise<Verdict>;
  /** The log as it is committed now. What it gives is changed by the next turn: use it before the next `await`. */
  read(log: string): Promise<Warm | undefined>;
  /** Forgets what nobody used since then. */
  forgetUnused(since: number): void;
  /** Lets everything that waits have its turn; refuses what comes after. */
  close(): Promise<void>;
}

interface DeskOptions {
  lanes: Lanes;
  kinds: Kinds;
  clock: () => number;
  /** At most so many acts in one transaction. */
  cap: number;
  kept: (log: string, seq: number) => void;
}

/**
 * Where acts wait for their log. All that wait are decided together, in one transaction: the log's lock, what came since,
 * decide and fold each in order, one insert, commit; then everybody is answered. Logs do not wait for each other, and no
 * node owns a log: two nodes take turns by the lock (decisions 0004 and 0005).
 */
export function openDesk({ lanes, kinds, clock, cap, kept }: DeskOptions): Desk {
  const logs = new Map<string, Turns>();
  let closed = false;

  function turnsOf(log: string): Turns {
    if (closed) throw new Error('the log is closed: this node is stopping');
    const turns = logs.get(log) ?? { log, acts: [], readers: [], warm: undefined, running: undefined, usedAt: 0 };
    logs.set(log, turns);
    turns.usedAt = Date.now();
    return turns;
  }

  function wake(turns: Turns): void {
    turns.running ??= takeTurns(turns).finally(() => {
      turns.running = undefined;
      // Somebody may have come between the last look and this moment.
      if (turns.acts.length + turns.readers.length > 0) wake(turns);
      // A log that is not there leaves nothing behind, however often it is asked for.
      else if (!turns.warm) logs.delete(turns.log);
    });
  }

  async function takeTurns(turns: Turns): Promise<void> {
    // What else comes in this moment goes into the same turn.
    await undefined;
    while (turns.acts.length + turns.readers.length > 0) {
      const acts = turns.acts.splice(0, cap);
      const readers = turns.readers.splice(0);
      const isCurrent = acts.length > 0 && (await keep(turns, acts));
      if (readers.length > 0) await serve(turns, readers, isCurrent);
    }
  }

  async function serve(turns: Turns, readers: Reader[], isCurrent: boolean): Promise<void> {
    try {
      if (!isCurrent) await refresh(turns);
      for (const { resolve } of readers) resolve(turns.warm);
    } catch (error) {
      for (const { reject } of readers) reject(error);
    }
  }

  async function refresh(turns: Turns): Promise<void> {
    const { log, warm } = turns;
    turns.warm = undefined;
    turns.warm = await lanes.run((sql) => catchUp(sql, kinds, log, warm));
  }

  /** True: everybody has been answered and the state is that of the commit. */
  async function keep(turns: Turns, acts: Waiting[]): Promise<boolean> {
    let isRead = false;
    try {
      // A long log is read before its lock is taken.
      if (!turns.warm) await refresh(turns);
      isRead = true;
      const { verdicts, warm, rows } = await commit(turns, acts);
      turns.warm = warm;
      for (const [place, verdict] of verdicts.entries()) acts[place]?.answer(verdict);
      if (warm && rows.entries.length > 0) kept(turns.log, warm.seq);
      return true;
    } catch (cause) {
      // The state may hold what was never committed.
      turns.warm = undefined;
      if (isRead && acts.length > 1 && isOfOneAct(cause)) {
        for (const act of acts) await keep(turns, [act]);
        return false;
      }
      const error = new Error(`log ${turns.log}: no answer; the same act may be sent again under the same id`, {
        cause,
      });
      for (const { answer } of acts) answer({ error });
      return false;
    }
  }

  function commit({ log, warm }: Turns, waiting: Waiting[]): Promise<Decided> {
    return lanes.pipeline(async (sql, { begun, send, last }) => {
      // What is read is sent right behind the lock, and so sees what the holder before us has committed.
      const locked = send(lockLog(sql, log));
      const acts = waiting.map(({ act }) => act);
      const decided = await decideBatch({ sql, kinds, clock, log, warm, acts });
      await Promise.all([begun, locked]);
      if (decided.rows.acts.length > 0) last(insertBatch(sql, log, decided.rows));
      return decided;
    });
  }

  return {
    act: async (act) => {
      const turns = turnsOf(act.log);
      return new Promise((answer) => {
        turns.acts.push({ act, answer });
        wake(turns);
      });
    },
    read: async (log) => {
      const turns = turnsOf(log);
      return new Promise((resolve, reject) => {
        turns.readers.push({ resolve, reject });
        wake(turns);
      });
    },
    forgetUnused: (since) => {
      for (const turns of logs.values()) if (!turns.running && turns.usedAt < since) logs.delete(turns.log);
    },
    close: async () => {
      closed = true;
      for (const turns of logs.values()) while (turns.running) await turns.running;
    },
  };
}

/**
 * Whether one act among many may be the reason: a value the database does not take, or rules that throw. Then each is
 * tried by itself, so that one bad act does not take the others with it.
 */
function isOfOneAct(error: unknown): boolean {
  if (isLost(error)) return false;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === '' || /^2[23]/.test(code);
}
