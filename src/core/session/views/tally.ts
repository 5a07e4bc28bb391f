import { mergeSmall } from '#algorithms/merge-small/merge-small.ts';
import type { Session } from '../state.ts';
import { sum, type Tally, totals } from '../tally.ts';
import type { GroupSupport } from './support.ts';

/** What may be shown of a vote: totals while it runs, and by group once nobody can be seen tapping (decisions 0021, 0026). */

/** Totals by choice, each choice with its number; nothing while they stand for fewer than k people (V6). */
export function totalsOf<C extends string>(
  { phase, rules }: Readonly<Session>,
  tally: Readonly<Tally>,
  choices: readonly C[],
): Record<C, number> | undefined {
  const counts = phase === 'closed' ? totals(tally) : tally.shown;
  if (sum(counts) < rules.smallest) return undefined;
  // One key for each choice, as they are listed.
  return Object.fromEntries(choices.map((choice) => [choice, counts[choice] ?? 0])) as Record<C, number>;
}

/** Who chose what, by group, small counts joined (P3); only once the session is closed. */
export function byGroupOf<C extends string>(
  { phase, rules, people }: Readonly<Session>,
  tally: Readonly<Tally>,
  choices: readonly C[],
): Record<C, GroupSupport[]> | undefined {
  if (phase !== 'closed') return undefined;
  const here: Record<string, number> = {};
  for (const { group } of Object.values(people)) here[group] = (here[group] ?? 0) + 1;
  const rows = choices.map((choice): [C, GroupSupport[]] => {
    const counts = Object.entries(tally.counts).map(([group, chosen]) => [group, chosen[choice] ?? 0]);
    const { buckets } = mergeSmall(Object.fromEntries(counts), rules.smallest);
    const joined = buckets.map(({ members, n }) => ({
      members,
      count: n,
      of: members.reduce((all, member) => all + (here[member] ?? 0), 0),
    }));
    return [choice, joined];
  });
  return Object.fromEntries(rows) as Record<C, GroupSupport[]>; // as above
}
