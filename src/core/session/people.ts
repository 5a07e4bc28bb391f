import * as v from 'valibot';
import { balancedWeights, equalWeights } from '#algorithms/balanced-weights/balanced-weights.ts';
import { joiningLevel } from '#algorithms/waterline/level.ts';
import { join } from '#algorithms/waterline/waterline.ts';
import type { Part } from '../decider.ts';
import { notOpen } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/** Coming in: stakeholder group, region, place, and how one may be quoted. Rules J1-J5. */

const self = {
  group: v.picklist(w.stakeholderGroups),
  region: v.picklist(w.regionalGroups),
  place: v.picklist(w.places),
  as: v.picklist(w.attributionLevels),
  name: w.optionalLine(200),
  organisation: w.optionalLine(200),
};

/** Which of name and organisation somebody gave: the rules know it, the words stay sealed (Q22). */
const gave = v.optional(v.object({ name: v.boolean(), organisation: v.boolean() }));
export const gaveOf = (name: string, organisation: string) => ({
  name: name !== '',
  organisation: organisation !== '',
});

export const commands = [
  v.object({ type: v.literal('person.join'), ...self }),
  v.object({ type: v.literal('attribution.choose'), as: self.as, name: self.name, organisation: self.organisation }),
] as const;

export const events = [
  v.object({
    type: v.literal('person.joined'),
    group: self.group,
    region: self.region,
    place: self.place,
    as: self.as,
    gave,
    /** Where the newcomer starts in the waterline (fairness A, joining). */
    level: v.number(),
  }),
  v.object({ type: v.literal('attribution.chosen'), as: self.as, gave }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const people: Part<Session, Command, Event, Refusal> = {
  decide: {
    'person.join'(session, { group, region, place, as, name, organisation }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      if (session.people[by]) return { refused: 'already-joined' }; // J2
      const cannot = unquotable(as, name, organisation);
      if (cannot) return cannot;
      const level = joiningLevel(session.waterline, weightsOf(session));
      const gave = gaveOf(name, organisation);
      return [
        { event: { type: 'person.joined', group, region, place, as, gave, level }, words: { name, organisation } },
      ];
    },
    'attribution.choose'(session, { as, name, organisation }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      return (
        unquotable(as, name, organisation) ?? [
          {
            event: { type: 'attribution.chosen', as, gave: gaveOf(name, organisation) },
            words: { name, organisation },
          },
        ]
      );
    },
  },
  evolve: {
    'person.joined'(session, { eid, at, by, event }) {
      const { group, region, place, as, gave } = event;
      session.people[by] = { group, region, place, as, joinedAt: at, words: eid, ...(gave && { gave }) };
      session.headcount[group] = (session.headcount[group] ?? 0) + 1;
      join(session.waterline, by, group, event.level);
    },
    'attribution.chosen'(session, { eid, by, event }) {
      const person = session.people[by];
      if (!person) return;
      person.as = event.as;
      person.words = eid;
      if (event.gave) person.gave = event.gave;
    },
  },
  record: {
    'person.joined': () => undefined, // who came is published as totals only (P2)
    'attribution.chosen': () => undefined,
  },
};

/** Weight of each group now, from the people who have joined; fixed mode, changing numbers (fairness A, weights). */
export function weightsOf(session: Readonly<Session>): Record<string, number> {
  return session.rules.questions.weights === 'balanced'
    ? balancedWeights(session.headcount)
    : equalWeights(session.headcount);
}

/** One cannot be quoted by a name or an organisation one has not given (J4). */
function unquotable(as: w.AttributionLevel, name: string, organisation: string): Refusal | undefined {
  if (as === 'named' && name === '') return { refused: 'name-needed' };
  if (as === 'organisation' && organisation === '') return { refused: 'organisation-needed' };
  return undefined;
}
