import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { mayLead, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import type { StakeholderGroup } from './words.ts';
import * as w from './words.ts';

/**
 * Parts under the Chatham House Rule: what is said may be used, neither who nor from where (fairness F6). Rules M1-M6.
 * What was said or written there keeps the part it belongs to; every output asks here whether that part is under the rule.
 */

export const commands = [v.object({ type: v.literal('chatham.switch'), segment: w.localId, on: v.boolean() })] as const;

export const events = [
  v.object({ type: v.literal('chatham.switched'), segment: v.string(), on: v.boolean() }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const chathamHouse: Part<Session, Command, Event, Refusal> = {
  decide: {
    'chatham.switch'(session, { segment, on }, { by }) {
      if (!mayLead(session, by)) return notYours;
      if (session.phase === 'none') return { refused: 'not-drafted' };
      if (session.phase === 'closed') return { refused: 'closed' };
      const part = session.agenda[segment];
      if (!part) return { refused: 'no-such-segment', segment };
      if (isConfided(session, segment) === on) return [];
      // Also where its beginning was taken back: what was said until then was said in it.
      if (!on && session.clock.runs.some((run) => run.segment === segment))
        return { refused: 'chatham-house-stays', segment }; // M4
      return [{ event: { type: 'chatham.switched', segment, on } }];
    },
  },
  evolve: {
    'chatham.switched'(session, { event }) {
      const part = session.agenda[event.segment];
      if (!part) return;
      if (event.on) part.chathamHouse = true;
      else delete part.chathamHouse;
    },
  },
  record: {
    'chatham.switched': ({ event }) => ({ segment: event.segment, on: event.on }),
  },
};

/** Whether a part is under the rule. */
export const isConfided = (session: Pick<Readonly<Session>, 'agenda'>, segment: string | undefined): boolean =>
  segment !== undefined && session.agenda[segment]?.chathamHouse === true;

/** The group may stand for somebody where so many of it have joined that it points at nobody (M2). */
export function standsForMany(session: Readonly<Session>, group: StakeholderGroup): boolean {
  const { classes, tallies } = session.waterline;
  const place = Object.hasOwn(classes, group) ? classes[group] : undefined;
  return place !== undefined && (tallies[place]?.people ?? 0) >= session.rules.smallest;
}

/** When something happened, as far as it may be said: in a part under the rule, when that part began (M5). */
export const momentOf = (session: Readonly<Session>, segment: string | undefined, at: number): number =>
  segment !== undefined && isConfided(session, segment) ? beginningOf(session, segment) : at;

/**
 * The part under the rule in which an instant lies, its first and its last included: what happened at the very moment it
 * ended is not told either.
 */
export function confidedAt(session: Readonly<Session>, at: number): { segment: string; from: number } | undefined {
  const { runs } = session.clock;
  const place = runs.findLastIndex(
    ({ segment, from }, index) =>
      isConfided(session, segment) && from <= at && at <= (runs[index + 1]?.from ?? (session.at.closed || at)),
  );
  const run = runs[place];
  return run && { segment: run.segment, from: beginningOf(session, run.segment) };
}

const beginningOf = ({ clock }: Readonly<Session>, segment: string): number =>
  clock.runs.find((run) => run.segment === segment)?.from ?? clock.startedAt;
