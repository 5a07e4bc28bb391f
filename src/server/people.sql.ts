import type { Sql } from './log/lanes.ts';

// Every statement about people, their credentials and invitations. Tokens come as their SHA-256.

export interface CredentialRow {
  token_hash: Buffer;
  person: string;
  kind: 'guest' | 'member';
  log: string | null;
}

export interface InvitationRow {
  token_hash: Buffer;
  role: string;
  log: string | null;
  made_by: string | null;
  multi_use: boolean;
  usable: boolean;
  created_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
}

const list = (rows: readonly unknown[]) => JSON.stringify(rows);

export const findCredentials = (sql: Sql, hashes: readonly string[]) => sql<CredentialRow[]>`
  select credential.*
  from json_array_elements_text(${list(hashes)}::text::json) as wanted
  cross join lateral (
    select token_hash, person, kind, log from credential
    where token_hash = decode(wanted, 'hex') and revoked_at is null and (expires_at is null or expires_at > now())
    limit 1
  ) as credential`;

export const insertCredential = (
  sql: Sql,
  row: { token: Uint8Array; person: string; kind: string; log: string | null; expires: Date | null },
) => sql`
  insert into credential (token_hash, person, kind, log, expires_at)
  values (${row.token}, ${row.person}, ${row.kind}, ${row.log}, ${row.expires})
  on conflict (token_hash) do nothing`;

export const revokeCredential = async (sql: Sql, token: Uint8Array): Promise<boolean> =>
  (await sql`update credential set revoked_at = now() where token_hash = ${token} and revoked_at is null`).count === 1;

/** A person's own credentials for a log, but for the one they have now. Gives how many ended. */
export const revokeOthers = async (sql: Sql, log: string, person: string, token: Uint8Array): Promise<number> =>
  (
    await sql`
      update credential set revoked_at = now()
      where person = ${person} and log = ${log} and kind = 'guest' and token_hash <> ${token} and revoked_at is null`
  ).count;

export const keepCode = (sql: Sql, log: string, person: string, code: Uint8Array) => sql`
  insert into personal_code (log, person, code_hash) values (${log}, ${person}, ${code})
  on conflict (log, person) do update set code_hash = excluded.code_hash, made_at = now()`;

export const findByCode = (sql: Sql, log: string, code: Uint8Array) =>
  sql<{ person: string }[]>`select person from personal_code where log = ${log} and code_hash = ${code} for update`;

export const insertPerson = (sql: Sql, id: string, key: Uint8Array) =>
  sql`insert into person (id, key) values (${id}, ${key})`;

export const insertMember = (sql: Sql, person: string, name: string, organises: boolean) =>
  sql`insert into member (person, name, organises) values (${person}, ${name}, ${organises})`;

export const findMember = (sql: Sql, person: string) =>
  sql<{ person: string; name: string; organises: boolean }[]>`
    select person, name, organises from member where person = ${person}`;

export const anyMember = async (sql: Sql): Promise<boolean> => (await sql`select from member limit 1`).length > 0;

export const findKey = (sql: Sql, person: string) =>
  sql<{ key: Buffer }[]>`select key from person where id = ${person}`;

export const findActor = (sql: Sql, log: string, person: string) =>
  sql<{ actor: string }[]>`select actor from actor where log = ${log} and person = ${person}`;

export const insertActor = (sql: Sql, log: string, actor: string, person: string) =>
  sql`insert into actor (log, actor, person) values (${log}, ${actor}, ${person}) on conflict (log, person) do nothing`;

export const findPerson = (sql: Sql, log: string, actor: string) =>
  sql<{ person: string }[]>`select person from actor where log = ${log} and actor = ${actor}`;

export const insertInvitation = (
  sql: Sql,
  row: {
    token: Uint8Array;
    role: string;
    log: string | null;
    madeBy: string | null;
    multiUse: boolean;
    expires: Date | null;
  },
) => sql`
  insert into invitation (token_hash, role, log, made_by, multi_use, expires_at)
  values (${row.token}, ${row.role}, ${row.log}, ${row.madeBy}, ${row.multiUse}, ${row.expires})`;

const isUsable = (sql: Sql) => sql`
  revoked_at is null and (expires_at is null or expires_at > now()) and (multi_use or used_at is null)`;

const invitationColumns = (sql: Sql) => sql`
  token_hash, role, log, made_by, multi_use, (${isUsable(sql)}) as usable, created_at, used_at, revoked_at`;

export const findInvitation = (sql: Sql, token: Uint8Array) => sql<InvitationRow[]>`
  select ${invitationColumns(sql)} from invitation where token_hash = ${token}`;

export const invitationsOf = (sql: Sql, log: string | null) => sql<InvitationRow[]>`
  select ${invitationColumns(sql)} from invitation where log is not distinct from ${log} order by created_at, token_hash`;

/** Once, whoever is faster: the one statement decides. The credential it gave may come again (a resend). */
export const useInvitation = (sql: Sql, token: Uint8Array, by: Uint8Array) => sql<InvitationRow[]>`
  update invitation
  set used_at = coalesce(used_at, now()), used_by = case when multi_use then used_by else ${by}::bytea end
  where token_hash = ${token} and ((${isUsable(sql)}) or (used_by = ${by}::bytea and revoked_at is null))
  returning ${invitationColumns(sql)}`;

export const revokeInvitation = async (sql: Sql, token: Uint8Array): Promise<boolean> =>
  (await sql`update invitation set revoked_at = now() where token_hash = ${token} and revoked_at is null`).count === 1;

/** The value kept under that name; the given one if there was none. */
export const keepSecret = async (sql: Sql, name: string, value: Uint8Array): Promise<Buffer | undefined> => {
  await sql`insert into secret (name, value) values (${name}, ${value}) on conflict do nothing`;
  const [row] = await sql<{ value: Buffer }[]>`select value from secret where name = ${name}`;
  return row?.value;
};
