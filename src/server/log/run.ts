import {
  type Decided,
  decideAhead,
  decideUnderLock,
  type OpaqueAct,
  type OpaqueOutcome,
  type Verdict,
} from './batch.ts';
import type { Kinds } from './kinds.ts';
import type { Lanes, Line, Sql, Underway } from './lanes.ts';
import { endsWith, insertBatch, lockLog } from './log.sql.ts';
import type { Met } from './somebody.ts';
import type { Warm } from './warm.ts';

/** What somebody wants to know of the log with their act in it; made while the batch is being written. */
export type Look = (warm: Warm, outcome: OpaqueOutcome & { kept: true }) => unknown;

export interface Waiting {
  readonly act: OpaqueAct;
  readonly look: Look | undefined;
  readonly answer: (verdict: Verdict) => void;
}

/** One log's turns: what waits for it, and the state the last turn left. Touched by one turn at a time. */
export interface Turns {
  readonly log: string;
  acts: Waiting[];
  readers: { readonly resolve: (warm: Warm | undefined) => void; readonly reject: (error: unknown) => void }[];
  warm: Warm | undefined;
  running: Promise<void> | undefined;
  /** Told when somebody has come. */
  knock: (() => void) | undefined;
  usedAt: number;
  carefulUntil: number;
}

export const newTurns = (log: string): Turns => ({
  log,
  acts: [],
  readers: [],
  warm: undefined,
  running: undefined,
  knock: undefined,
  usedAt: 0,
  carefulUntil: 0,
});

/** A batch that was not kept, as far as we know. */
export interface Failure {
  readonly acts: Waiting[];
  readonly cause: unknown;
  /** It was built on what was not committed yet. */
  readonly wasAhead: boolean;
}

interface RunOptions {
  lanes: Lanes;
  kinds: Kinds;
  clock: () => number;
  /** At most so many acts in one transaction. */
  cap: number;
  kept: (log: string, seq: number) => void;
}

/** A batch that has been sent and not been answered. */
interface Sent {
  readonly ids: ReadonlySet<string>;
  readonly done: Promise<void>;
}

/** With so many under way the next batch waits. */
const mostUnderway = 2;
/** Fewer are not worth a transaction of their own while another is being written: they wait for its end. */
const worthwhile = 48;

/** A run of batches on one lane, and what came of them so far. */
interface Run extends RunOptions {
  readonly turns: Turns;
  readonly line: Line;
  /** Whom these batches introduced. */
  readonly met: Met;
  readonly underway: Sent[];
  readonly failures: Failure[];
}

/** How a batch is decided and sent, all of it. */
type Send = (run: Run, acts: readonly OpaqueAct[]) => (sql: Sql, underway: Underway) => Promise<Decided>;

/**
 * The first batch is decided under the log's lock. While it is being written, the next is decided on the state that will be,
 * and sent behind it; its transaction looks, under the lock again, whether the log ends as was thought, and fails if not. So
 * the database and this process work at the same time, and still nothing is answered before its commit. In between the state
 * in memory is ahead of the database: whoever wants to read it waits for the end of the run.
 *
 * @param more what else waits; asked again and again until it is nothing, or somebody wants to read
 * @returns what was not kept, in order; all others have been answered
 */
export async function runBatches(
  options: RunOptions,
  turns: Turns,
  first: Waiting[],
  more: () => Waiting[],
): Promise<Failure[]> {
  const failures: Failure[] = [];
  try {
    await options.lanes.hold(async (line) => {
      const run: Run = { ...options, turns, line, met: new Map(), underway: [], failures };
      await send(run, first, underLock);
      while (run.underway.length > 0) await goOn(run, more);
    });
  } catch (cause) {
    failures.unshift({ acts: first, cause, wasAhead: false });
  }
  return failures;
}

/** The next batch, if it is time for one; else waits until something happens. */
async function goOn(run: Run, more: () => Waiting[]): Promise<void> {
  const { underway, failures } = run;
  const acts = failures.length === 0 && isTime(run) ? more() : [];
  if (acts.length === 0) return somethingHappens(run);
  // Asked again while the first answer is under way: that one is waited for.
  if (acts.some(({ act }) => underway.some(({ ids }) => ids.has(act.id)))) {
    await Promise.all(underway.map(({ done }) => done));
  }
  if (failures.length > 0) failures.push({ acts, cause: undefined, wasAhead: true });
  else await send(run, acts, ahead);
}

const isTime = ({ turns, underway, cap }: Run) =>
  underway.length < mostUnderway && turns.acts.length >= Math.min(worthwhile, cap) && turns.readers.length === 0;

/** The first of those under way has been answered, or somebody has come and it is time for more. */
async function somethingHappens(run: Run): Promise<void> {
  const { turns, underway } = run;
  const [first] = underway;
  if (!first) return;
  const called = new Promise<void>((resolve) => {
    turns.knock = () => isTime(run) && resolve();
  });
  await Promise.race([first.done, called]);
  turns.knock = undefined;
}

async function send(run: Run, acts: Waiting[], decideAndSend: Send): Promise<void> {
  const { turns, line, underway, failures, kept } = run;
  const wasAhead = decideAndSend === ahead;

  try {
    const transaction = await line.transaction(
      decideAndSend(
        run,
        acts.map(({ act }) => act),
      ),
    );
    const { verdicts, warm, rows } = transaction.result;
    turns.warm = warm;
    const position = warm?.seq;
    const answers = warm ? lookAround(warm, acts, verdicts) : verdicts;
    const answer = () => {
      for (const [place, verdict] of answers.entries()) acts[place]?.answer(verdict);
      if (position !== undefined && rows.entries.length > 0) kept(turns.log, position);
    };
    const done = transaction.kept
      .then(answer, (cause) => void failures.push({ acts, cause, wasAhead }))
      .finally(() => underway.splice(underway.indexOf(sent), 1));
    const sent: Sent = { ids: new Set(acts.map(({ act }) => act.id)), done };
    underway.push(sent);
  } catch (cause) {
    failures.push({ acts, cause, wasAhead });
  }
}

const underLock: Send =
  ({ turns: { log, warm }, kinds, clock, met }, acts) =>
  async (sql, { begun, send: sendNow, last }) => {
    // What is read is sent right behind the lock, and so sees what the holder before us has committed.
    const locked = sendNow(lockLog(sql, log));
    const decided = await decideUnderLock({ sql, clock, acts, met }, { kinds, log, warm });
    await Promise.all([begun, locked]);
    if (decided.rows.acts.length > 0) last(insertBatch(sql, log, decided.rows));
    return decided;
  };

const ahead: Send =
  ({ turns: { log, warm }, lanes, clock, met }, acts) =>
  async (sql, { last }) => {
    if (!warm) throw new Error(`log ${log}: nothing to go ahead of`);
    const thought = { eid: warm.eid, erasures: warm.erasures };
    const decided = await lanes.beside((other) => decideAhead({ sql: other, clock, acts, met }, warm));
    if (decided.rows.acts.length > 0) {
      last(lockLog(sql, log));
      last(endsWith(sql, log, thought));
      last(insertBatch(sql, log, decided.rows));
    }
    return decided;
  };

/** What people see of the log with their act in it: made after all was sent, while the database writes. */
function lookAround(warm: Warm, acts: readonly Waiting[], verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.map((verdict, place) => {
    const look = acts[place]?.look;
    if (!look || 'error' in verdict || !verdict.outcome.kept) return verdict;
    try {
      return { ...verdict, seen: look(warm, verdict.outcome) };
    } catch (error) {
      return { error };
    }
  });
}
