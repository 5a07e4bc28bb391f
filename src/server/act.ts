import type { ActorId } from '#core/decider.ts';
import type { OpaqueAct, Verdict } from './log/batch.ts';
import type { Kinds } from './log/kinds.ts';
import { isLost, type Lanes } from './log/lanes.ts';
import { type Failure, type Look, newTurns, runBatches, type Turns, type Waiting } from './log/run.ts';
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

export interface Desk {
  /** `look` sees the log as the act's batch left it, and gives what goes along with the answer. */
  act(act: OpaqueAct, look?: Look): Promise<Verdict>;
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

/** After another node came between, nothing is decided ahead for so long: two nodes that write at once take turns. */
const carefulMs = 60_000;

/**
 * Where acts wait for their log. All that wait are decided together, in one transaction: the log's lock, what came since,
 * decide and fold each in order, one insert, commit; then everybody is answered. Logs do not wait for each other, and no
 * node owns a log: two nodes take turns by the lock (decisions 0004, 0005 and 0032).
 */
export function openDesk({ lanes, kinds, clock, cap, kept }: DeskOptions): Desk {
  const logs = new Map<string, Turns>();
  let closed = false;

  function turnsOf(log: string): Turns {
    if (closed) throw new Error('the log is closed: this node is stopping');
    const turns = logs.get(log) ?? newTurns(log);
    logs.set(log, turns);
    turns.usedAt = Date.now();
    return turns;
  }

  function wake(turns: Turns): void {
    turns.knock?.();
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
      const readers = turns.readers.splice(0);
      const isCurrent =
        turns.acts.length > 0 && (await keep(turns, next(turns), readers.length > 0 ? none : () => next(turns)));
      if (readers.length > 0) await serve(turns, readers, isCurrent);
    }
  }

  async function serve(turns: Turns, readers: Turns['readers'], isCurrent: boolean): Promise<void> {
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

  const next = (turns: Turns) => turns.acts.splice(0, cap);

  /** Keeps these acts, and as long as it goes well those that `more` brings. True: the state is that of the last commit. */
  async function keep(turns: Turns, acts: Waiting[], more: () => Waiting[]): Promise<boolean> {
    try {
      // A long log is read before its lock is taken.
      if (!turns.warm) await refresh(turns);
    } catch (cause) {
      giveUp(turns, acts, cause);
      return false;
    }
    const isCareful = turns.carefulUntil > Date.now();
    const failures = await runBatches({ lanes, kinds, clock, cap, kept }, turns, acts, isCareful ? none : more);
    // The state may hold what was never committed.
    if (failures.length > 0) turns.warm = undefined;
    for (const failure of failures) for (const part of partsToTryAgain(turns, failure)) await keep(turns, part, none);
    return failures.length === 0;
  }

  /** What was decided ahead, or among others, may have failed for no fault of its own. */
  function partsToTryAgain(turns: Turns, { acts, cause, wasAhead }: Failure): Waiting[][] {
    if (wasAhead) {
      turns.carefulUntil = Date.now() + carefulMs;
      return [acts];
    }
    if (acts.length > 1 && isOfOneAct(cause)) return acts.map((act) => [act]);
    giveUp(turns, acts, cause);
    return [];
  }

  return {
    act: async (act, look) => {
      const turns = turnsOf(act.log);
      return new Promise((answer) => {
        turns.acts.push({ act, look, answer });
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

const none = () => [];

function giveUp({ log }: Turns, acts: readonly Waiting[], cause: unknown): void {
  const error = new Error(`log ${log}: no answer; the same act may be sent again under the same id`, { cause });
  for (const { answer } of acts) answer({ error });
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
