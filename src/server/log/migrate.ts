import { createHash } from 'node:crypto';
import log from '../migrations/0001-log.sql.ts';
import sessionCodes from '../migrations/0002-session-codes.sql.ts';
import whoOrganises from '../migrations/0003-who-organises.sql.ts';
import personalCodes from '../migrations/0004-personal-codes.sql.ts';
import type { Sql } from './lanes.ts';

export interface Migration {
  name: string;
  text: string;
}

/**
 * Every migration, in order, forward only: one that has been released is never edited. They are modules, so that the
 * built program carries them and no file has to be found beside it.
 */
export const migrations: readonly Migration[] = [
  { name: '0001-log', text: log },
  { name: '0002-session-codes', text: sessionCodes },
  { name: '0003-who-organises', text: whoOrganises },
  { name: '0004-personal-codes', text: personalCodes },
];

export const checksum = ({ text }: Migration) => createHash('sha256').update(text).digest('hex');

/** Brings the database up to date, inside the transaction it is given. Nodes that start together wait for each other. */
export async function migrate(sql: Sql, wanted: readonly Migration[] = migrations): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('bigtent migrations', 0))`;
  await sql`create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
  const applied = await sql<{ name: string; checksum: string }[]>`select name, checksum from migration order by name`;
  for (const [place, { name, checksum: was }] of applied.entries()) {
    const here = wanted[place];
    if (here?.name !== name)
      throw new Error(
        `The database has the migration ${name}, which this program does not know: it was made by a newer version.`,
      );
    if (checksum(here) !== was)
      throw new Error(`The migration ${name} was changed after it had been applied to this database.`);
  }
  const missing = wanted.slice(applied.length);
  for (const migration of missing) {
    await sql.unsafe(migration.text);
    await sql`insert into migration (name, checksum) values (${migration.name}, ${checksum(migration)})`;
  }
  return missing.map(({ name }) => name);
}
