import { randomBytes } from 'node:crypto';
import type { Owner } from '#core/decider.ts';
import { pseudonym } from '#record/pseudonym.ts';
import type { Act, Newcomer } from '../act.ts';
import type { AskerRow, BatchRows } from './log.sql.ts';

/** A person under the name they have in one log. */
export interface Somebody {
  readonly actor: string;
  readonly person: string;
  readonly key: Uint8Array;
  /** What has to be written because the database does not know them yet. Nothing: it does. */
  readonly fresh?: { readonly person: boolean; readonly newcomer?: Newcomer };
}

/** Whom this batch has met and introduced; found by the actor's name or the credential. */
export type Met = Map<string, Somebody>;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
export const newId = () => drawBytes(16).toString('hex');

/** Random bytes, drawn by the thousand: asking the system for each entry costs as much as deciding it. Never given twice. */
export function drawBytes(count: number): Buffer {
  if (used + count > drawn.length) {
    drawn = randomBytes(4096);
    used = 0;
  }
  used += count;
  return Buffer.from(drawn.subarray(used - count, used));
}

let drawn = Buffer.alloc(0);
let used = 0;

/** Who acts; undefined when nobody does under this name or credential, or nobody any more. */
export function whoActs(met: Met, log: string, act: Act<unknown>, row: AskerRow): Somebody | undefined {
  if ('by' in act) return row.actor && row.person && row.key ? known(row.actor, row.person, row.key) : undefined;
  const { newcomer } = act;
  const before = met.get(hex(newcomer.tokenHash));
  if (before) return before;
  if (row.credential === 'void') return undefined;
  if (row.actor && row.person && row.key) return known(row.actor, row.person, row.key);
  // A credential from elsewhere brings its person along: here they get the name that their key gives them.
  const { person, key, isNew } =
    row.person && row.key ? { person: row.person, key: row.key, isNew: false } : { ...newPerson(), isNew: true };
  const actor = `${newcomer.kind}:${pseudonym(key, log)}`;
  return { actor, person, key, fresh: { person: isNew, ...(isNew && { newcomer }) } };
}

const known = (actor: string, person: string, key: Uint8Array): Somebody => ({ actor, person, key });

const newPerson = () => ({ person: newId(), key: randomBytes(32) });

/** Somebody only spoken of, such as `seat:3`: a person with a key of their own, so that they can be erased apart. */
export const newOwner = (owner: Owner): Somebody => ({ actor: owner, ...newPerson(), fresh: { person: true } });

/** Writes down who is new; from then on this batch knows them. */
export function introduce(met: Met, rows: BatchRows, { actor, person, key, fresh }: Somebody): void {
  if (!fresh) return;
  const somebody = known(actor, person, key);
  met.set(actor, somebody);
  rows.actors.push({ actor, person });
  if (fresh.person) rows.people.push({ id: person, key: hex(key) });
  if (fresh.newcomer) {
    const { tokenHash, kind, expiresAt } = fresh.newcomer;
    const token = hex(tokenHash);
    met.set(token, somebody);
    rows.credentials.push({ token, person, kind, expires: expiresAt?.toISOString() });
  }
}
