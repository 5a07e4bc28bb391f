import * as v from 'valibot';
import type { Choice, Earlier } from '../ballots.ts';
import type { ActorId } from '../decider.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/**
 * Counting a vote. Who chose what is not in the state (decision 0026): an event says what a ballot is, what it replaces
 * and whether the totals may be shown anew, so that folding only counts.
 */

export interface Tally {
  /** By group, then by choice. */
  counts: Record<string, Record<string, number>>;
  /** The totals that may be shown while ballots come in (V6). */
  shown: Record<string, number>;
  /** Whose ballots came in since then: who, and not what. Fewer than k people. */
  since: Record<string, true>;
}

export const emptyTally = (): Tally => ({ counts: {}, shown: {}, since: {} });

/** What every event with a ballot carries. `shows`: with this ballot k people have chosen since totals were last shown. */
export const replaced = {
  was: v.optional(v.object({ choice: v.string(), group: v.string() })),
  shows: v.optional(v.literal(true)),
};
export const ballot = { group: v.picklist(w.stakeholderGroups), ...replaced };

export interface Replaced {
  was?: Choice | undefined;
  shows?: true | undefined;
}

/** What a ballot does to a tally; nothing where the person has chosen so already. A change counts in the group of now. */
export function ballotOf(
  { rules, people }: Readonly<Session>,
  tally: Readonly<Tally>,
  by: ActorId,
  choice: string,
  was: ReturnType<Earlier>,
) {
  const group = people[by]?.group ?? 'other';
  return was?.choice === choice ? undefined : { group, ...replacing(tally, rules.smallest, by, was) };
}

/** What taking a ballot back, or another one in its place, does to what may be shown. */
export function replacing(
  { since }: Readonly<Tally>,
  smallest: number,
  by: ActorId,
  was: Choice | undefined,
): Replaced {
  const people = Object.keys(since).length + (since[by] ? 0 : 1);
  return { ...(was && { was }), ...(people >= smallest && { shows: true as const }) };
}

/** Counts a ballot, or takes one back. */
export function count(tally: Tally, by: ActorId, { was, shows }: Replaced, now?: Choice): void {
  if (was) add(tally.counts, was, -1);
  if (now) add(tally.counts, now, 1);
  if (shows) {
    tally.shown = totals(tally);
    tally.since = {};
  } else tally.since[by] = true;
}

/** By choice, all groups together. */
export function totals({ counts }: Readonly<Tally>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const choices of Object.values(counts))
    for (const [choice, n] of Object.entries(choices)) if (n > 0) sums[choice] = (sums[choice] ?? 0) + n;
  return sums;
}

export const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, n) => all + n, 0);

function add(counts: Tally['counts'], { choice, group }: Choice, by: number): void {
  counts[group] ??= {};
  const choices = counts[group];
  choices[choice] = (choices[choice] ?? 0) + by;
}
