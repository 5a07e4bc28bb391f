import type { OpaqueAct } from './batch.ts';
import type { Sql } from './lanes.ts';
import { type AskerRow, findAskers, findGiven } from './log.sql.ts';
import type { Warm } from './warm.ts';

/**
 * Who asks, and what they were answered before, in the order of the acts. Of somebody who is known only the second is looked
 * up; what is known is forgotten with the state as soon as anything was erased.
 */
export async function lookUp(
  sql: Sql,
  log: string,
  acts: readonly OpaqueAct[],
  known: Warm['known'] | undefined,
): Promise<AskerRow[]> {
  const rows: AskerRow[] = [];
  const ofKnown: { place: number; by: string; id: string }[] = [];
  const others: { place: number; by?: string; token?: string; id: string }[] = [];
  for (const [place, act] of acts.entries()) {
    const somebody = 'by' in act ? known?.get(act.by) : undefined;
    if (somebody && 'by' in act) {
      rows[place] = { place, actor: act.by, ...somebody, credential: 'none', hash: null, outcome: undefined };
      ofKnown.push({ place, by: act.by, id: act.id });
    } else others.push(toAsker(act, place));
  }
  const [given, found] = await Promise.all([
    ofKnown.length > 0 ? findGiven(sql, log, ofKnown) : [],
    others.length > 0 ? findAskers(sql, log, others) : [],
  ]);
  for (const { place, hash, outcome } of given) Object.assign(rows[place] ?? {}, { hash, outcome });
  for (const row of found) rows[row.place] = row;
  return rows;
}

const toAsker = (act: OpaqueAct, place: number) =>
  'by' in act
    ? { place, by: act.by, id: act.id }
    : { place, token: Buffer.from(act.newcomer.tokenHash).toString('hex'), id: act.id };

/** Remembers who acts, for the next time. */
export function remember({ known }: Warm, acts: readonly OpaqueAct[], rows: readonly AskerRow[]): void {
  for (const [place, act] of acts.entries()) {
    const { actor, person, key } = rows[place] ?? {};
    if ('by' in act && actor && person && key && !known.has(actor)) known.set(actor, { person, key });
  }
}
