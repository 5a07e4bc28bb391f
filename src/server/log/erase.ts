import type { Sql } from './lanes.ts';

/**
 * Erasure (fairness F8): the key and with it every text it sealed, the map from person to pseudonyms, credentials, and the
 * name of a member. The entries stay, with commitments that nobody can test any more. Gives the logs that held words or
 * acts of theirs; nodes that have these in memory see the count of erasures change and read them anew.
 */
export async function erasePerson(sql: Sql, person: string): Promise<{ log: string; seq: number }[]> {
  // Waits for acts of this person under way; those that come after find nobody.
  await sql`select id from person where id = ${person} for update`;
  const touched = await sql<{ log: string; seq: number }[]>`
    update log set erasures = erasures + 1
    where id in (select log from actor where person = ${person} union select log from words where person = ${person})
    returning id as log, coalesce((select max(seq) from entry where entry.log = log.id), 0) as seq`;
  // Everything that hangs on the person goes with the row.
  await sql`delete from person where id = ${person}`;
  return touched;
}
