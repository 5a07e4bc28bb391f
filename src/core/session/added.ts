import * as v from 'valibot';
import { joiningLevel } from '#algorithms/waterline/level.ts';
import type { Part } from '../decider.ts';
import { addedId, balancedIn, type Event as HandEvent } from './hand.ts';
import { mayModerate, notOpen, notYours } from './may.ts';
import { gave, gaveOf, letIn, self, unquotable, weightsOf } from './people.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/** People without a device, put down by a moderator: participants like all others (decision 0023). Rules F13-F15. */

export const commands = [
  v.object({
    type: v.literal('person.add'),
    ...self,
    as: v.optional(v.picklist(w.attributionLevels), 'named'),
    /** Their hand goes up at once. */
    raise: v.optional(v.boolean(), false),
  }),
] as const;

export const events = [
  v.object({
    type: v.literal('person.added'),
    person: addedId,
    group: self.group,
    region: self.region,
    place: self.place,
    as: self.as,
    gave,
    level: v.number(),
  }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

const most = 1000;

export const added: Part<Session, Command, Event, Refusal, Event | HandEvent> = {
  decide: {
    'person.add'(session, { group, region, place, as, name, organisation, raise }, { by }) {
      const no = mayModerate(session, by) ? notOpen(session) : notYours;
      if (no) return no;
      if (raise && session.queueClosed) return { refused: 'queue-closed' };
      const cannot = unquotable(as, name, organisation);
      if (cannot) return cannot;
      const count = addedPeople(session).length;
      if (count >= most) return { refused: 'too-many', most };
      const person = `added:${count + 1}` as const;
      const level = joiningLevel(session.waterline, weightsOf(session));
      const event = {
        type: 'person.added' as const,
        person,
        group,
        region,
        place,
        as,
        gave: gaveOf(name, organisation),
        level,
      };
      const put = { event, words: { name, organisation }, of: person };
      if (!raise) return [put];
      const attrs = balancedIn({ region, place });
      return [put, { event: { type: 'hand.raised', ticket: session.queue.nextTicket, group, attrs, person } }];
    },
  },
  evolve: {
    'person.added'(session, { eid, at, by, event }) {
      letIn(session, event.person, event, { at, words: eid });
      const person = session.people[event.person];
      if (person) person.addedBy = by;
    },
  },
  record: {
    'person.added': () => undefined, // who came is published as totals only (P2)
  },
};

/** Those put down so far, in that order. */
export const addedPeople = (session: Readonly<Session>) =>
  Object.keys(session.people).filter((who): who is `added:${string}` => who.startsWith('added:'));
