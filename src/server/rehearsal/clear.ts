import type { Sql } from '../log/lanes.ts';
import { lockLog } from '../log/log.sql.ts';
import { NotSo, type Started } from './begin.ts';

/**
 * Deletes rehearsals and nothing else (X4): the log, the words, the keys, the pseudonyms, the links, and the invented members
 * who were in no other log. Whether a log is a rehearsal says its first entry, read in the same transaction.
 */
export async function clearRehearsals(started: Pick<Started, 'database'>, log: string): Promise<string[]> {
  return started.database.transaction(async (sql) => {
    const found = await rehearsalsOf(sql, log);
    if (found.length === 0) throw new NotSo(await whyNot(sql, log));
    for (const rehearsal of found) await deleteLog(sql, rehearsal);
    return found;
  });
}

/** The rehearsal of this name; or those made from the session of this name. */
async function rehearsalsOf(sql: Sql, log: string): Promise<string[]> {
  const rows = await sql<{ log: string }[]>`
    select log from entry where seq = 1 and type = 'rehearsal.begun' and (log = ${log} or event ->> 'of' = ${log})`;
  return rows.map((row) => row.log);
}

async function whyNot(sql: Sql, log: string): Promise<string> {
  const [known] = await sql`select 1 from log where id = ${log}`;
  return known
    ? `${log} is not a rehearsal and has none: nothing was deleted.`
    : `There is no session ${log}: nothing was deleted.`;
}

async function deleteLog(sql: Sql, log: string): Promise<void> {
  await lockLog(sql, log);
  // Persons first: their keys, words and pseudonyms go with them. Whoever is in another log too stays there.
  await sql`
    delete from person where id in (select person from actor where log = ${log})
      and not exists (select 1 from actor where person = person.id and actor.log <> ${log})
      and not exists (select 1 from member where member.person = person.id and organises)`;
  // Every table that names a log, whichever were added since; entries and the log itself last, for others point at them.
  const tables = await sql<{ name: string; field: string }[]>`
    select con.conrelid::regclass::text as name, att.attname as field
    from pg_constraint con join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
    where con.contype = 'f' and con.confrelid = 'log'::regclass and con.conrelid <> 'entry'::regclass
    order by con.conrelid = 'words'::regclass desc, con.conrelid::regclass::text`;
  for (const { name, field } of tables) await sql.unsafe(`delete from ${name} where "${field}" = $1`, [log]);
  await sql`delete from entry where log = ${log}`;
  await sql`delete from log where id = ${log}`;
}
