import type { Sql } from './lanes.ts';

// Every statement of the log. Lists travel as one JSON parameter (see lanes.ts); bytes inside them as hex.
// Joins are `lateral (... limit 1)`, which can only be done by key: a plan is made once, while the tables may be empty, and
// kept. Left to itself the server read whole tables, and each act kept made the next slower (3,000 to 500 a second).

export interface EntryRow {
  seq: number;
  eid: string;
  at: number;
  by: string;
  event: unknown;
  commitment: string | null;
  nonce: Buffer | null;
  ciphertext: Buffer | null;
  key: Buffer | null;
}

export interface LogRow {
  kind: string;
  erasures: number;
}

/** Who acts: what is known of each asker, by the place it asked from. */
export interface AskerRow {
  place: number;
  actor: string | null;
  person: string | null;
  key: Buffer | null;
  /** Whether the newcomer's credential is there already, and whether it still holds. */
  credential: 'none' | 'valid' | 'void';
  hash: Buffer | null;
  outcome: unknown;
}

export interface OwnerRow {
  person: string;
  key: Buffer;
}

const list = (rows: readonly unknown[]) => JSON.stringify(rows);

export const createLog = async (sql: Sql, log: string, kind: string): Promise<boolean> =>
  (await sql`insert into log (id, kind) values (${log}, ${kind}) on conflict do nothing`).count === 1;

/** One writer at a time, until the end of the transaction. */
export const lockLog = (sql: Sql, log: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('bigtent log ' || ${log}, 0))`;

/** Fails unless the log still ends with this entry and as much was erased: asked under the lock, it makes sure of both. */
export const endsWith = (sql: Sql, log: string, { eid, erasures }: { eid: string; erasures: number }) => sql`
  select 1 / (case when erasures = ${erasures} and ${eid} = coalesce(
    (select entry.eid from entry where entry.log = log.id order by entry.seq desc limit 1), '') then 1 else 0 end)
  from log where id = ${log}`;

export const findLog = (sql: Sql, log: string) => sql<LogRow[]>`select kind, erasures from log where id = ${log}`;

export const entriesAfter = (sql: Sql, log: string, after: number, limit: number) => sql<EntryRow[]>`
  select entry.seq, entry.eid, entry.at, entry.by, entry.event, entry.commitment,
    body.nonce, body.ciphertext, body.key
  from entry
  left join lateral (
    select nonce, ciphertext, (select key from person where id = words.person) as key
    from words where eid = entry.eid and entry.commitment is not null limit 1
  ) as body on true
  where entry.log = ${log} and entry.seq > ${after}
  order by entry.seq
  limit ${limit}`;

/** The entries at these positions. */
export const entriesAt = (sql: Sql, log: string, seqs: readonly number[]) => sql<EntryRow[]>`
  select entry.*, null as nonce, null as ciphertext, null as key
  from json_array_elements_text(${list(seqs)}::text::json) as wanted
  cross join lateral (
    select seq, eid, at, by, event, commitment from entry where log = ${log} and seq = wanted::integer limit 1
  ) as entry`;

export interface PositionRow {
  id: string;
  seq: number;
  erasures: number;
}

const position = (sql: Sql) => sql`
  log.id, log.erasures, coalesce((select max(entry.seq) from entry where entry.log = log.id), 0) as seq`;

/** The last position of each of these logs, and how often words in it were erased. */
export const positionsOf = (sql: Sql, logs: readonly string[]) => sql<PositionRow[]>`
  select ${position(sql)}
  from json_array_elements_text(${list(logs)}::text::json) as wanted
  cross join lateral (select id, erasures from log where id = wanted limit 1) as log`;

export const allPositions = (sql: Sql) => sql<PositionRow[]>`select ${position(sql)} from log`;

/** Logs that have grown since an instant, each by its own last entry. */
export const recentPositions = (sql: Sql, since: number) => sql<{ id: string; seq: number }[]>`
  select log.id, last.seq
  from log
  cross join lateral (select seq, at from entry where entry.log = log.id order by seq desc limit 1) as last
  where last.at > ${since}`;

export const findAskers = (
  sql: Sql,
  log: string,
  askers: readonly { place: number; by?: string; token?: string; id: string }[],
) => sql<AskerRow[]>`
  select asker.place, who.actor, someone.person, someone.key, given.hash, given.outcome,
    coalesce(shown.credential, 'none') as credential
  from json_to_recordset(${list(askers)}::text::json) as asker(place int, by text, token text, id text)
  left join lateral (
    select person, case when revoked_at is not null or expires_at <= now() then 'void' else 'valid' end as credential
    from credential where token_hash = decode(asker.token, 'hex') limit 1
  ) as shown on true
  left join lateral (
    (select actor, person from actor where log = ${log} and actor = asker.by limit 1)
    union all
    (select actor, person from actor where log = ${log} and person = shown.person limit 1)
  ) as who on true
  left join lateral (
    select id as person, key from person where id = coalesce(who.person, shown.person) limit 1
  ) as someone on true
  left join lateral (
    select hash, outcome from act
    where log = ${log} and actor = coalesce(who.actor, asker.by) and id = asker.id limit 1
  ) as given on true`;

export interface GivenRow {
  place: number;
  hash: Buffer;
  outcome: unknown;
}

/** What was answered before to askers who are known already: a row for each who asks again. */
export const findGiven = (sql: Sql, log: string, askers: readonly { place: number; by: string; id: string }[]) => sql<
  GivenRow[]
>`
  select asker.place, given.hash, given.outcome
  from json_to_recordset(${list(askers)}::text::json) as asker(place int, by text, id text)
  cross join lateral (
    select hash, outcome from act where log = ${log} and actor = asker.by and id = asker.id limit 1
  ) as given`;

export const findOwner = async (sql: Sql, log: string, owner: string): Promise<OwnerRow | undefined> => {
  const [row] = await sql<OwnerRow[]>`
    select person.id as person, person.key from actor join person on person.id = actor.person
    where actor.log = ${log} and actor.actor = ${owner}`;
  return row;
};

/** What a batch of acts leaves behind: one list for each table. */
export interface BatchRows {
  people: { id: string; key: string }[];
  actors: { actor: string; person: string }[];
  credentials: { token: string; person: string; kind: string; expires: string | undefined }[];
  entries: { seq: number; eid: string; at: number; by: string; event: unknown; commitment: string | undefined }[];
  words: { eid: string; person: string; nonce: string; ciphertext: string }[];
  acts: { actor: string; id: string; hash: string; outcome: unknown }[];
}

/** All of a batch in one statement. */
export const insertBatch = (sql: Sql, log: string, rows: BatchRows) => sql`
  with new_person as (
    insert into person (id, key)
    select id, decode(key, 'hex') from json_to_recordset(${list(rows.people)}::text::json) as r(id text, key text)
  ), new_actor as (
    insert into actor (log, actor, person)
    select ${log}, actor, person from json_to_recordset(${list(rows.actors)}::text::json) as r(actor text, person text)
  ), new_credential as (
    insert into credential (token_hash, person, kind, log, expires_at)
    select decode(token, 'hex'), person, kind, ${log}, expires
    from json_to_recordset(${list(rows.credentials)}::text::json)
      as r(token text, person text, kind text, expires timestamptz)
  ), new_entry as (
    insert into entry (log, seq, eid, at, by, event, commitment)
    select ${log}, seq, eid, at, by, event, commitment
    from json_to_recordset(${list(rows.entries)}::text::json)
      as r(seq int, eid text, at bigint, by text, event json, commitment text)
  ), new_words as (
    insert into words (eid, log, person, nonce, ciphertext)
    select eid, ${log}, person, decode(nonce, 'hex'), decode(ciphertext, 'hex')
    from json_to_recordset(${list(rows.words)}::text::json) as r(eid text, person text, nonce text, ciphertext text)
  )
  insert into act (log, actor, id, hash, outcome)
  select ${log}, actor, id, decode(hash, 'hex'), outcome
  from json_to_recordset(${list(rows.acts)}::text::json) as r(actor text, id text, hash text, outcome json)`;
