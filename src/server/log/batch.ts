import canonicalize from 'canonicalize';
import { type Earlier, earlierBallot } from '#core/ballots.ts';
import { type ActorId, type Entry, type Fact, isRefusal, type Owner, type Words } from '#core/decider.ts';
import { sealBody } from '#record/sealing.ts';
import type { Act, LogRefusal, Outcome } from '../act.ts';
import { lookUp, remember } from './askers.ts';
import { hmac } from './hash.ts';
import type { Kinds, OpaqueKind } from './kinds.ts';
import type { Sql } from './lanes.ts';
import { type AskerRow, type BatchRows, findOwner } from './log.sql.ts';
import { drawBytes, introduce, type Met, newId, newOwner, type Somebody, whoActs } from './somebody.ts';
import { catchUp, fold, keepWords, type Warm } from './warm.ts';

export type OpaqueAct = Act<unknown>;
export type OpaqueOutcome = Outcome<{ refused: string }>;

/** What becomes of one act: its outcome, with what was seen then; or that it could not be decided. */
export type Verdict = { outcome: OpaqueOutcome; seen?: unknown } | { error: unknown };

export interface Batch {
  sql: Sql;
  clock: () => number;
  acts: readonly OpaqueAct[];
  /** Whom earlier batches met that may not be committed yet. */
  met: Met;
}

export interface Decided {
  verdicts: Verdict[];
  /** The state with the acts folded in; undefined when there is no such log. */
  warm: Warm | undefined;
  rows: BatchRows;
}

/** The batch under way: the state it grows, the rows it will leave, and what the database does not know yet. */
interface Tally {
  readonly sql: Sql;
  readonly warm: Warm;
  readonly rows: BatchRows;
  readonly met: Met;
  readonly answered: Map<string, { hash: string; outcome: OpaqueOutcome }>;
}

/**
 * Decides acts in their order on what is committed now, folding each at once: under the log's lock, so that nothing else is
 * committed before them. Inserts nothing itself.
 */
export async function decideUnderLock(
  batch: Batch,
  { kinds, log, warm: before }: { kinds: Kinds; log: string; warm: Warm | undefined },
): Promise<Decided> {
  const { sql, acts } = batch;
  const [warm, found] = await Promise.all([catchUp(sql, kinds, log, before), lookUp(sql, log, acts, before?.known)]);
  if (!warm) return { verdicts: acts.map(() => refuse('no-such-log')), warm, rows: noRows() };
  // Read anew: who was known before may have been erased.
  const askers = warm === before || !before ? found : await lookUp(sql, log, acts, undefined);
  return decideAll(batch, warm, askers);
}

/**
 * The same ahead of the commits under way, on a state that holds what they bring. What was committed by others meanwhile is
 * not in it: the transaction must look (`endsWith`) before it writes.
 */
export async function decideAhead(batch: Batch, warm: Warm): Promise<Decided> {
  return decideAll(batch, warm, await lookUp(batch.sql, warm.log, batch.acts, warm.known));
}

async function decideAll({ sql, clock, acts, met }: Batch, warm: Warm, askers: readonly AskerRow[]): Promise<Decided> {
  remember(warm, acts, askers);
  const tally: Tally = { sql, warm, rows: noRows(), met, answered: new Map() };
  const verdicts: Verdict[] = [];
  for (const [place, act] of acts.entries()) {
    const row = askers[place];
    if (!row) throw new Error(`log ${warm.log}: an act was not looked up`);
    // Never before the entry before it, even when the clock is set back (decision 0009).
    verdicts.push(await settle(tally, act, row, Math.max(timeNow(warm, clock()), warm.at)));
  }
  return { verdicts, warm, rows: tally.rows };
}

const noRows = (): BatchRows => ({ people: [], actors: [], credentials: [], entries: [], words: [], acts: [] });

/** The log's own clock: a rehearsal may run faster than ours (decision 0030). */
const timeNow = ({ kind, state }: Warm, now: number) => Math.floor(kind.timeIn?.(state, now) ?? now);

const refuse = (refused: LogRefusal['refused']): Verdict => ({ outcome: { kept: false, refusal: { refused } } });

async function settle(tally: Tally, act: OpaqueAct, row: AskerRow, at: number): Promise<Verdict> {
  const { warm, rows, met, answered } = tally;
  const somebody = whoActs(met, warm.log, act, row);
  if (!somebody && !('by' in act && act.by === 'scheduler')) return refuse('no-such-actor');
  // An actor's name comes from this column or from `whoActs`, nowhere else.
  const by = (somebody?.actor ?? 'scheduler') as ActorId;

  const tried = attempt(warm.log, () => contentHash(act.command, somebody?.key));
  if ('error' in tried) return tried;
  const hash = tried.value;
  // Looked up before anything is decided: an answer once given stands (decision 0005).
  const place = `${by}\n${act.id}`;
  const given = answered.get(place) ?? givenBefore(row);
  if (given) return given.hash === hash ? { outcome: given.outcome } : refuse('act-id-reused');

  const verdict = await decide(tally, act.command, { by, at, somebody });
  // Somebody who was not let in leaves no trace, not even of having asked.
  if ('error' in verdict || (somebody?.fresh && !verdict.outcome.kept)) return verdict;
  answered.set(place, { hash, outcome: verdict.outcome });
  rows.acts.push({ actor: by, id: act.id, hash, outcome: verdict.outcome });
  return verdict;
}

interface Author {
  readonly by: ActorId;
  readonly at: number;
  readonly somebody: Somebody | undefined;
}

async function decide(tally: Tally, command: unknown, author: Author): Promise<Verdict> {
  const { warm, rows, met } = tally;
  const { by, at, somebody } = author;
  const earlier: Earlier = (vote) => earlierBallot(warm.ballots, by, vote);
  const decided = attempt(warm.log, () => warm.kind.decide(warm.state, command, { by, at, earlier }));
  if ('error' in decided) return decided;
  const facts = decided.value;
  if (isRefusal<object, { refused: string }>(facts)) return { outcome: { kept: false, refusal: facts } };

  const owners = await findOwners(tally, facts, author);
  if (!owners) return refuse('no-such-actor');
  const sealed = attempt(warm.log, () =>
    facts.map((fact, place) => seal(warm, fact, author, warm.seq + 1 + place, owners)),
  );
  if ('error' in sealed) return sealed;

  for (const one of new Set([somebody, ...owners.values()])) if (one) introduce(met, rows, one);
  for (const { entry, event, body } of sealed.value) {
    fold(warm, entry);
    rows.entries.push({ ...entry, event, commitment: entry.commitment });
    if (!body) continue;
    rows.words.push(body.row);
    keepWords(warm, entry.eid, body.words);
  }
  return { outcome: { kept: true, seq: warm.seq, eids: sealed.value.map(({ entry }) => entry.eid), actor: by } };
}

/** Whose keys seal the words of these facts; undefined when one of them is not there any more. */
async function findOwners({ sql, warm, met }: Tally, facts: readonly Fact<object>[], { by, somebody }: Author) {
  const owners = new Map<Owner, Somebody>();
  for (const { words, of = by } of facts) {
    if (!words || owners.has(of)) continue;
    const row = of === by ? undefined : await findOwner(sql, warm.log, of);
    const owner = of === by && somebody ? somebody : (met.get(of) ?? (row && { actor: of, ...row }));
    if (!owner && /^(guest|member):/.test(of)) return undefined;
    owners.set(of, owner ?? newOwner(of));
  }
  return owners;
}

function seal(
  { log, kind }: Warm,
  { event, words, of }: Fact<object>,
  { by, at }: Author,
  seq: number,
  owners: Map<Owner, Somebody>,
) {
  const eid = newId();
  const owner = words && owners.get(of ?? by);
  const body = owner && sealWords(owner, log, eid, words);
  const entry: Entry<unknown> = {
    seq,
    eid,
    at,
    by,
    event: readBack(kind, event),
    ...(body && { commitment: body.commitment }),
  };
  return { entry, event, body };
}

/** The event as whoever reads the log will get it: what could not be read again is never written. */
const readBack = (kind: OpaqueKind, event: object) => kind.readEvent(JSON.parse(JSON.stringify(event)));

/** The words as one sealed text: their canonical JSON (RFC 8785). */
function sealWords({ person, key }: Somebody, log: string, eid: string, words: Words) {
  const text = String(canonicalize(words));
  const nonce = drawBytes(12);
  const { ciphertext, commitment } = sealBody({ personKey: key, session: log, eid, nonce, text });
  const row = { eid, person, nonce: hex(nonce), ciphertext: hex(ciphertext) };
  return { row, commitment, words: JSON.parse(text) as Words };
}

/** Keyed with the person's own key: once that is destroyed, nobody can test a guess against it (fairness F8). */
const contentHash = (command: unknown, key: Uint8Array | undefined): string =>
  hmac(key ?? new Uint8Array(), String(canonicalize(command)));

const givenBefore = ({ hash, outcome }: AskerRow) =>
  // The column holds what `settle` wrote.
  hash && { hash: hex(hash), outcome: outcome as OpaqueOutcome };

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** What throws here concerns one act and has changed nothing yet: the others go on. */
function attempt<T>(log: string, work: () => T): { value: T } | { error: Error } {
  try {
    return { value: work() };
  } catch (cause) {
    return { error: new Error(`log ${log}: the act could not be decided`, { cause }) };
  }
}
