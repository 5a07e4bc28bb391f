import * as v from 'valibot';
import { mergeSmall } from '#algorithms/merge-small/merge-small.ts';
import type { Participant, Session } from './state.ts';

/** Who took part, by one dimension at a time, with small counts joined (P3). */

const rows = v.array(v.object({ members: v.array(v.string()), count: v.number() }));

export const participation = v.object({ total: v.number(), groups: rows, regions: rows, places: rows });

/** `members` are the groups, regions or places a row joins; a dimension has no rows while the total is under k. */
export type Participation = v.InferOutput<typeof participation>;

export function participationOf(session: Readonly<Session>): Participation {
  const people = Object.values(session.people);
  const by = (value: (person: Participant) => string) => {
    const counts: Record<string, number> = {};
    for (const person of people) counts[value(person)] = (counts[value(person)] ?? 0) + 1;
    return smallJoined(counts, session.rules.smallest);
  };
  return {
    total: people.length,
    groups: by(({ group }) => group),
    regions: by(({ region }) => region),
    places: by(({ place }) => place),
  };
}

/** Counts by name, those below k joined with others; none while all together are too few (P3). */
export const smallJoined = (counts: Readonly<Record<string, number>>, smallest: number) =>
  mergeSmall(counts, smallest).buckets.map(({ members, n }) => ({ members, count: n }));
