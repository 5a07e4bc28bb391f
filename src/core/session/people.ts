import * as v from 'valibot';
import { balancedWeights, equalWeights } from '#algorithms/balanced-weights/balanced-weights.ts';
import { joiningLevel } from '#algorithms/waterline/level.ts';
import { changeClass, join } from '#algorithms/waterline/waterline.ts';
import type { ActorId, EntryId, Part } from '../decider.ts';
import { tooMuchSaid } from './attribution.ts';
import { notOpen } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Participant, Session } from './state.ts';
import * as w from './words.ts';

/** Coming in: stakeholder group, region, place, and how one may be quoted. Rules J1-J11. */

export const self = {
  group: v.picklist(w.stakeholderGroups),
  region: v.picklist(w.regionalGroups),
  place: v.picklist(w.places),
  as: v.picklist(w.attributionLevels),
  name: w.optionalLine(200),
  organisation: w.optionalLine(200),
  /** How many sit together where the place is a hub. */
  heads: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000))),
};

/** Which of name and organisation somebody gave: the rules know it, the words stay sealed (Q22). */
export const gave = v.optional(v.object({ name: v.boolean(), organisation: v.boolean() }));
export const gaveOf = (name: string, organisation: string) => ({
  name: name !== '',
  organisation: organisation !== '',
});

export const commands = [
  v.object({ type: v.literal('person.join'), ...self }),
  v.object({ type: v.literal('person.change'), ...self }),
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
    heads: v.optional(v.number()),
  }),
  v.object({
    type: v.literal('person.changed'),
    group: self.group,
    region: self.region,
    place: self.place,
    as: self.as,
    gave,
    heads: v.optional(v.number()),
  }),
  v.object({ type: v.literal('attribution.chosen'), as: self.as, gave }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const people: Part<Session, Command, Event, Refusal> = {
  decide: {
    'person.join'(session, { group, region, place, as, name, organisation, heads }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      if (session.people[by]) return { refused: 'already-joined' }; // J2
      const cannot = unquotable(as, name, organisation) ?? tooMuchSaid(session, as);
      if (cannot) return cannot;
      const level = joiningLevel(session.waterline, weightsOf(session));
      const gave = gaveOf(name, organisation);
      const event = { type: 'person.joined' as const, group, region, place, as, gave, level, ...atHub(place, heads) };
      return [{ event, words: { name, organisation } }];
    },
    'person.change'(session, { group, region, place, as, name, organisation, heads }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      const cannot = unquotable(as, name, organisation) ?? tooMuchSaid(session, as);
      if (cannot) return cannot;
      const gave = gaveOf(name, organisation);
      const event = { type: 'person.changed' as const, group, region, place, as, gave, ...atHub(place, heads) };
      return [{ event, words: { name, organisation } }];
    },
    'attribution.choose'(session, { as, name, organisation }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      return (
        unquotable(as, name, organisation) ??
        tooMuchSaid(session, as) ?? [
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
      letIn(session, by, event, { at, words: eid });
    },
    'attribution.chosen'(session, { eid, by, event }) {
      const person = session.people[by];
      if (person)
        session.people[by] = changed(session, person, eid, { as: event.as, ...(event.gave && { gave: event.gave }) });
    },
    'person.changed'(session, { eid, by, event }) {
      const person = session.people[by];
      if (!person) return;
      const { group, region, place, as, gave, heads } = event;
      const { heads: _, ...rest } = person;
      const now = { group, region, place, as, ...(gave && { gave }), ...(heads && { heads }) };
      session.people[by] = changed(session, rest, eid, now);
      if (group === person.group) return;
      // Weight and class move with the person, what they have paid for stays with them (J8, fairness A).
      session.headcount[person.group] = (session.headcount[person.group] ?? 0) - 1;
      session.headcount[group] = (session.headcount[group] ?? 0) + 1;
      changeClass(session.waterline, by, group);
    },
  },
  record: {
    'person.joined': () => undefined, // who came is published as totals only (P2)
    'person.changed': () => undefined,
    'attribution.chosen': () => undefined,
  },
};

/** Somebody takes part from here on, whoever put them down. */
export function letIn(
  session: Session,
  who: ActorId,
  { group, region, place, as, gave, heads, level }: Omit<Event & { type: 'person.joined' }, 'type'>,
  { at, words }: { at: number; words: EntryId },
) {
  session.people[who] = {
    group,
    region,
    place,
    as,
    joinedAt: at,
    words,
    ...(gave && { gave }),
    ...(heads && { heads }),
  };
  session.headcount[group] = (session.headcount[group] ?? 0) + 1;
  join(session.waterline, who, group, level);
}

/** Weight of each group now, from the people who have joined; fixed mode, changing numbers (fairness A, weights). */
export function weightsOf(session: Readonly<Session>): Record<string, number> {
  return session.rules.questions.weights === 'balanced'
    ? balancedWeights(session.headcount)
    : equalWeights(session.headcount);
}

/** The person from now on; what they have said so far stands as they were then (J7). */
function changed(session: Session, person: Participant, eid: EntryId, now: Partial<Participant>): Participant {
  const { group, region, place, words } = person;
  session.formerly[words] = { group, region, place };
  return { ...person, ...now, words: eid };
}

/** Only a hub has heads: whoever takes part alone is one person (J10). */
const atHub = (place: w.Place, heads: number | undefined) => (place === 'hub' && heads ? { heads } : {});

/** One cannot be quoted by a name or an organisation one has not given (J4). */
export function unquotable(as: w.AttributionLevel, name: string, organisation: string): Refusal | undefined {
  if (as === 'named' && name === '') return { refused: 'name-needed' };
  if (as === 'organisation' && organisation === '') return { refused: 'organisation-needed' };
  return undefined;
}
