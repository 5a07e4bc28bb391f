import { mergeSmall } from '#algorithms/merge-small/merge-small.ts';
import { placeIn } from '#algorithms/waterline/waterline.ts';
import type { Session } from '../state.ts';

/** How many people of which groups are behind a question, and how many of them are here. */
export interface GroupSupport {
  /** One group, or those that are too small to be counted alone. */
  members: string[];
  count: number;
  of: number;
}

/**
 * Support by group, small counts joined (P3); nothing while all together are too few. Only once the session is closed: a
 * breakdown that changes with each tap says who tapped (decision 0021). One step for each group.
 * Support counts by group, so that a large one cannot pass for all (product, promise 4).
 */
export function supportByGroup({ waterline, rules, phase }: Readonly<Session>, question: string): GroupSupport[] {
  if (phase !== 'closed') return [];
  const asked = placeIn(waterline.questions, question);
  if (asked === undefined) return [];
  const here = new Map(waterline.tallies.map((tally) => [tally.class, tally.people]));
  const counts = Object.fromEntries(waterline.tallies.map((tally) => [tally.class, tally.count[asked] ?? 0]));
  return mergeSmall(counts, rules.smallest).buckets.map(({ members, n }) => ({
    members,
    count: n,
    // Somebody who backed it may have changed group since (J7).
    of: Math.max(
      n,
      members.reduce((sum, member) => sum + (here.get(member) ?? 0), 0),
    ),
  }));
}
