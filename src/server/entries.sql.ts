import type { Sql } from './log/lanes.ts';

/** The position of an entry in its log. */
export async function findEntry(sql: Sql, log: string, eid: string): Promise<number | undefined> {
  const [row] = await sql<{ seq: number }[]>`select seq from entry where log = ${log} and eid = ${eid}`;
  return row?.seq;
}
