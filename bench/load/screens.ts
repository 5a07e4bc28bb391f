import type { Node } from '../../tests/door/node.ts';
import type { Arrival } from './load.ts';

/**
 * How long each act took to each screen: from the instant the server gave it (its `at`, before the commit) to the arrival
 * of the frame that shows it. A listener that stood at 10 and got 14 saw the acts 11 to 14 then.
 */
export async function delays(
  { database }: Pick<Node, 'database'>,
  log: string,
  arrivals: readonly Arrival[],
): Promise<Spread> {
  const spread = new Spread();
  const first = arrivals.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const rows = await database.run(
    (sql) => sql<{ seq: number; at: number }[]>`
      select seq, at from entry where log = ${log} and seq > ${first} order by seq`,
  );
  for (const { from, to, at, count } of arrivals)
    for (const row of rows.slice(from - first, to - first)) spread.add(at - row.at, count);
  return spread;
}

/** Many values in whole milliseconds, counted. */
export class Spread {
  #counts: number[] = [];
  #all = 0;

  add(value: number, count = 1): void {
    const at = Math.max(0, Math.round(value));
    this.#counts[at] = (this.#counts[at] ?? 0) + count;
    this.#all += count;
  }

  get count(): number {
    return this.#all;
  }

  /** The value at or below which a share of them lies, from 0 to 1. */
  percentile(share: number): number {
    let seen = 0;
    for (const [value, count] of this.#counts.entries()) {
      seen += count ?? 0;
      if (seen >= share * this.#all && seen > 0) return value;
    }
    return Number.NaN;
  }
}
