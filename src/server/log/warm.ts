import { type Ballots, keepBallot, noBallots } from '#core/ballots.ts';
import type { ActorId, Entry, Words } from '#core/decider.ts';
import { openBody } from '#record/sealing.ts';
import { type Kinds, mustFindKind, type OpaqueKind } from './kinds.ts';
import type { Sql } from './lanes.ts';
import { type EntryRow, entriesAfter, findLog } from './log.sql.ts';

/** A log in memory: folded up to `seq`, with its words beside it, sealed until somebody asks for them. */
export interface Warm {
  readonly log: string;
  readonly kind: OpaqueKind;
  readonly erasures: number;
  readonly state: unknown;
  seq: number;
  /** Of the last entry; empty before the first. */
  eid: string;
  at: number;
  /** How people chose in votes: beside the state, never in it (decision 0026). */
  readonly ballots: Ballots;
  readonly sealed: Map<string, Sealed>;
  readonly opened: Map<string, Words>;
  /** Persons and keys of those who act, by their name here. */
  readonly known: Map<string, { readonly person: string; readonly key: Buffer }>;
}

interface Sealed {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly commitment: string;
}

/** Read in pieces, so that a long log neither fills the memory nor holds up everybody else. */
const PIECE = 5_000;

/**
 * The log with everything that is committed, from where `warm` stands or from the start. Undefined: there is no such log.
 * If folding throws, `warm` is spoilt and must be forgotten.
 */
export async function catchUp(sql: Sql, kinds: Kinds, log: string, warm?: Warm): Promise<Warm | undefined> {
  for (;;) {
    const after = warm?.seq ?? 0;
    const [[found], rows] = await Promise.all([findLog(sql, log), entriesAfter(sql, log, after, PIECE)]);
    if (!found) return undefined;
    // Words were destroyed, on whatever node: what lies opened here must go as well (fairness F8).
    if (warm && warm.erasures !== found.erasures) {
      warm = undefined;
      if (after > 0) continue;
    }
    warm ??= cold(log, mustFindKind(kinds, found.kind), found.erasures);
    for (const row of rows) foldRow(warm, row);
    if (rows.length < PIECE) return warm;
  }
}

const cold = (log: string, kind: OpaqueKind, erasures: number): Warm => ({
  log,
  kind,
  erasures,
  state: kind.initial(log),
  seq: 0,
  eid: '',
  at: 0,
  ballots: noBallots(),
  sealed: new Map(),
  opened: new Map(),
  known: new Map(),
});

function foldRow(warm: Warm, row: EntryRow): void {
  fold(warm, readEntry(warm.kind, row));
  if (row.nonce && row.ciphertext && row.key && row.commitment) {
    warm.sealed.set(row.eid, {
      key: row.key,
      nonce: row.nonce,
      ciphertext: row.ciphertext,
      commitment: row.commitment,
    });
  }
}

export function fold(warm: Warm, entry: Entry<unknown>): void {
  if (entry.seq !== warm.seq + 1) throw new Error(`log ${warm.log}: entry ${entry.seq} follows ${warm.seq}`);
  warm.kind.evolve(warm.state, entry);
  const ballot = warm.kind.ballotIn?.(entry);
  if (ballot) keepBallot(warm.ballots, entry.by, ballot);
  warm.seq = entry.seq;
  warm.eid = entry.eid;
  warm.at = entry.at;
}

/** A stored row as the entry it is; throws for what this kind cannot read. */
export function readEntry(kind: OpaqueKind, { seq, eid, at, by, event, commitment }: EntryRow): Entry<unknown> {
  return {
    seq,
    eid,
    at,
    // Only act() writes this column, and only with an actor.
    by: by as ActorId,
    event: kind.readEvent(event),
    ...(commitment !== null && { commitment }),
  };
}

/** What was written in an entry; nothing if it has no words, or they were erased. */
export function openWords({ log, sealed, opened }: Warm, eid: string): Words | undefined {
  const known = opened.get(eid);
  if (known) return known;
  const body = sealed.get(eid);
  if (!body) return undefined;
  const { key: personKey, ...rest } = body;
  const words: Words = JSON.parse(openBody({ ...rest, personKey, session: log, eid }));
  opened.set(eid, words);
  sealed.delete(eid);
  return words;
}

/** Keeps what was just written as it was read: nobody has to open it again on this node. */
export function keepWords({ opened }: Warm, eid: string, words: Words): void {
  opened.set(eid, words);
}
