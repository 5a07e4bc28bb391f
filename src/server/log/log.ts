import { type Ballots, type Choice, earlierBallot } from '#core/ballots.ts';
import type { ActorId, Entry, Words } from '#core/decider.ts';
import { type Act, type Outcome, openDesk } from '../act.ts';
import type { Verdict } from './batch.ts';
import { erasePerson } from './erase.ts';
import { openFollowers } from './follow.ts';
import { type CommandOf, type EventOf, type Kinds, mustFindKind, type RefusalOf, type StateOf } from './kinds.ts';
import type { Lanes, Sql } from './lanes.ts';
import { createLog, type EntryRow, entriesAfter, entriesAt, findLog, positionsOf } from './log.sql.ts';
import { type Heard, type Wake, wakeByNotify } from './wake.ts';
import { openWords, readEntry, type Warm } from './warm.ts';

/** A log as it is committed now. Belongs to the log and goes on changing: use it before the next `await`. */
export interface Reading<S> {
  readonly state: Readonly<S>;
  readonly seq: number;
  /** What was written in an entry; undefined if it has no words, or they were erased. */
  readonly words: (eid: string) => Words | undefined;
  /** How somebody chose in a vote, if they did: for that person alone (decision 0026). */
  readonly chosen: (by: ActorId | undefined, vote: string) => Choice | undefined;
  /** How everybody chose: to be counted, never to be shown. */
  readonly ballots: Readonly<Ballots>;
}

/** Everything that happens, of every kind, in PostgreSQL. What stands outside touches a log only through this. */
export interface Logs<K extends Kinds> {
  /** False: it was there already. */
  create(log: string, kind: keyof K & string): Promise<boolean>;
  /** Answers after the commit. Throws when it is not known whether the act was kept: send it again under the same id. */
  act(act: Act<CommandOf<K>>): Promise<Outcome<RefusalOf<K>>>;
  /** The same, and with an act that was kept what `look` sees of the log that has it in. It looks before it returns. */
  actAndSee<V>(
    act: Act<CommandOf<K>>,
    look: (reading: Reading<StateOf<K>>, actor: ActorId) => V,
  ): Promise<Outcome<RefusalOf<K>> & { seen?: V }>;
  /** Undefined: there is no such log. */
  read(log: string): Promise<Reading<StateOf<K>> | undefined>;
  /** The entries after a position, at most so many, in order. */
  entries(log: string, after: number, limit: number): Promise<Entry<EventOf<K>>[]>;
  /** The entries at these positions. */
  entriesAt(log: string, seqs: readonly number[]): Promise<Entry<EventOf<K>>[]>;
  /** The position of the last entry, 0 before the first; undefined if there is no such log. */
  position(log: string): Promise<number | undefined>;
  /** Calls when the log has grown, or words in it were erased: read again. Gives back how to stop. */
  follow(log: string, listener: Heard): () => void;
  followAll(listener: Heard): () => void;
  /** Destroys a person's key, what it sealed, and who they were; every entry stays (fairness F8). */
  erase(person: string): Promise<void>;
  /** Answers what waits and takes nothing more. */
  close(): Promise<void>;
}

export interface LogsOptions<K extends Kinds> {
  database: Lanes;
  kinds: K;
  /** Epoch milliseconds. */
  clock?: () => number;
  wake?: Wake;
  pollMs?: number;
  /** A log that nobody used for so long leaves the memory. */
  idleMs?: number;
  batchCap?: number;
}

export function createLogs<K extends Kinds>(options: LogsOptions<K>): Logs<K> {
  const { database: lanes, kinds, clock = Date.now, pollMs = 1_000, idleMs = 600_000, batchCap: cap = 500 } = options;
  const wake = options.wake ?? wakeByNotify(lanes);
  const followers = openFollowers({ lanes, wake, pollMs });
  const desk = openDesk({ lanes, kinds, clock, cap, kept: followers.kept });
  const sweep = setInterval(() => desk.forgetUnused(Date.now() - idleMs), Math.min(idleMs, 60_000)).unref();

  async function entriesFrom(log: string, rowsIn: (sql: Sql) => Promise<EntryRow[]>) {
    const [[found], rows] = await lanes.run((sql) => Promise.all([findLog(sql, log), rowsIn(sql)]));
    if (!found) return [];
    const kind = mustFindKind(kinds, found.kind);
    // Read by a kind of these.
    return rows.map((row) => readEntry(kind, row) as Entry<EventOf<K>>);
  }

  function outcomeIn(verdict: Verdict) {
    if ('error' in verdict) throw verdict.error;
    // The rules of these kinds made the refusal.
    return verdict.outcome as Outcome<RefusalOf<K>>;
  }

  const readingOf = (warm: Warm): Reading<StateOf<K>> => ({
    // Folded by a kind of these from its own initial state.
    state: warm.state as StateOf<K>,
    seq: warm.seq,
    words: (eid) => openWords(warm, eid),
    chosen: (by, vote) => earlierBallot(warm.ballots, by, vote),
    ballots: warm.ballots,
  });

  return {
    create: (log, kind) => lanes.run((sql) => createLog(sql, log, mustFindKind(kinds, kind).name)),
    act: async (act) => outcomeIn(await desk.act(act)),
    async actAndSee<V>(act: Act<CommandOf<K>>, look: (reading: Reading<StateOf<K>>, actor: ActorId) => V) {
      const verdict = await desk.act(act, (warm, { actor }) => look(readingOf(warm), actor));
      const outcome = outcomeIn(verdict);
      // Made by `look`, a moment ago.
      return outcome.kept && 'seen' in verdict ? { ...outcome, seen: verdict.seen as V } : outcome;
    },
    async read(log) {
      const warm = await desk.read(log);
      return warm && readingOf(warm);
    },
    entries: (log, after, limit) => entriesFrom(log, (sql) => entriesAfter(sql, log, after, limit)),
    entriesAt: async (log, seqs) => (seqs.length === 0 ? [] : entriesFrom(log, (sql) => entriesAt(sql, log, seqs))),
    async position(log) {
      const [row] = await lanes.run((sql) => positionsOf(sql, [log]));
      return row?.seq;
    },
    follow: followers.follow,
    followAll: followers.followAll,
    async erase(person) {
      for (const { log, seq } of await lanes.transaction((sql) => erasePerson(sql, person))) {
        // What lies opened in this node's memory goes with the next reading.
        await desk.read(log);
        followers.again(log, seq);
      }
    },
    async close() {
      clearInterval(sweep);
      await desk.close();
      await followers.close();
    },
  };
}
