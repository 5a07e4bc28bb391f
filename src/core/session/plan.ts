import * as v from 'valibot';
import { leastOf } from '#algorithms/time-ledger/allot.ts';
import type { Fact, Part } from '../decider.ts';
import { agendaProblem } from './agenda-problem.ts';
import { notPlanning } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Segment, Session } from './state.ts';
import * as w from './words.ts';

/** The plan: who sits on the panel, and what runs when. Rules S5, S7, S12. */

const seatFields = {
  name: w.optionalLine(200),
  organisation: w.optionalLine(200),
  description: w.optionalText(400),
  group: v.optional(v.picklist(w.stakeholderGroups)),
  region: v.optional(v.picklist(w.regionalGroups)),
  confirmation: v.picklist(w.confirmations),
};
/** A seat of the panel as it is planned. */
export const seat = v.object({ seat: w.localId, ...seatFields });
type SeatPlan = v.InferOutput<typeof seat>;
const segment = v.object({
  segment: w.localId,
  kind: v.picklist(w.segmentKinds),
  title: w.optionalLine(200),
  seat: v.optional(w.localId),
  seconds: w.wholeSeconds(w.daySeconds),
  minSeconds: v.optional(w.wholeSeconds(w.daySeconds)),
  droppable: v.optional(v.boolean(), false),
  /** Under the Chatham House Rule (M1). */
  chathamHouse: v.optional(v.boolean()),
});
/** A whole running order as it is planned. */
export const agenda = v.pipe(v.array(segment), v.minLength(1), v.maxLength(60));
type SegmentPlan = v.InferOutput<typeof segment>;

const plannedSegment = v.object({
  segment: v.string(),
  kind: v.picklist(w.segmentKinds),
  seat: v.optional(v.string()),
  seconds: v.number(),
  minSeconds: v.number(),
  droppable: v.boolean(),
  chathamHouse: v.optional(v.literal(true)),
});

export const commands = [
  v.object({ type: v.literal('seat.set'), ...seat.entries }),
  v.object({ type: v.literal('seat.close'), seat: w.localId }),
  v.object({ type: v.literal('agenda.set'), agenda }),
] as const;

export const events = [
  v.object({
    type: v.literal('seat.filled'),
    seat: v.string(),
    group: v.optional(v.picklist(w.stakeholderGroups)),
    region: v.optional(v.picklist(w.regionalGroups)),
    confirmation: v.picklist(w.confirmations),
  }),
  v.object({
    type: v.literal('seat.closed'),
    seat: v.string(),
    /** Parts of the running order that go with the seat (S12). */
    segments: v.array(v.string()),
  }),
  v.object({ type: v.literal('agenda.planned'), agenda: v.array(plannedSegment) }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const plan: Part<Session, Command, Event, Refusal> = {
  decide: {
    'seat.set'(session, given, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      if (!session.seats[given.seat] && Object.keys(session.seats).length >= 60)
        return { refused: 'too-many', most: 60 };
      return [filled(given)];
    },
    'seat.close'(session, { seat }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      if (!session.seats[seat] || session.seats[seat].closed) return { refused: 'no-such-seat', seat };
      const theirs = Object.entries(session.agenda).filter(([, part]) => part.seat === seat);
      return [{ event: { type: 'seat.closed', seat, segments: theirs.map(([segment]) => segment) } }];
    },
    'agenda.set'(session, { agenda }, { by }) {
      const no = notPlanning(session, by);
      const seats = new Set(seatsInOrder(session).map(([seat]) => seat));
      return no ?? agendaProblem(agenda, session.slotSeconds, promisedFloor(session), seats) ?? [planned(agenda)];
    },
  },
  evolve: {
    'seat.filled'(session, { eid, event }) {
      const place = session.seats[event.seat]?.place ?? Object.keys(session.seats).length;
      const { group, region, confirmation } = event;
      session.seats[event.seat] = {
        place,
        confirmation,
        words: eid,
        ...(group && { group }),
        ...(region && { region }),
      };
    },
    'seat.closed'(session, { event }) {
      const seat = session.seats[event.seat];
      if (seat) seat.closed = true;
      for (const segment of event.segments) delete session.agenda[segment];
    },
    'agenda.planned'(session, { eid, event }) {
      session.agenda = {};
      for (const [place, { segment, ...rest }] of event.agenda.entries())
        session.agenda[segment] = { ...rest, place, words: eid } as Segment; // an absent seat stays absent
    },
  },
  record: {
    'seat.filled': () => undefined, // who was asked and did not come stays with the team
    'seat.closed': () => undefined,
    'agenda.planned': ({ event }) => ({ agenda: event.agenda }),
  },
};

/** Seats of the panel in their order, without those that were closed. */
export function seatsInOrder(session: Readonly<Session>) {
  return Object.entries(session.seats)
    .filter(([, { closed }]) => !closed)
    .sort(([, a], [, b]) => a.place - b.place);
}

/** The running order, first part first. */
export const agendaInOrder = (session: Readonly<Session>) =>
  Object.entries(session.agenda).sort(([, a], [, b]) => a.place - b.place);

/** Seconds promised to the floor in a slot of this length, rounded up (T2). */
export const promisedSeconds = (slotSeconds: number, { num, den }: { num: number; den: number }) =>
  Math.ceil((slotSeconds * num) / den);

/** The same for a session as it is planned now. */
export const promisedFloor = ({ slotSeconds, promise }: Readonly<Session>) => promisedSeconds(slotSeconds, promise);

/** A seat taken, left open, or set anew. */
export function filled({ seat, name, organisation, description, confirmation, group, region }: SeatPlan): Fact<Event> {
  return {
    event: { type: 'seat.filled', seat, confirmation, ...(group && { group }), ...(region && { region }) },
    words: { name, organisation, description },
    of: `seat:${seat}`,
  };
}

/** A part gives way down to 60 % of its plan unless said otherwise (fairness B2). */
export function planned(plan: readonly SegmentPlan[]): Fact<Event> {
  const titles: Record<string, string> = {};
  for (const { segment, title } of plan) if (title) titles[`title:${segment}`] = title;
  return {
    event: {
      type: 'agenda.planned',
      agenda: plan.map(({ title: _, minSeconds, chathamHouse, ...rest }) => ({
        ...rest,
        ...(chathamHouse && { chathamHouse }),
        minSeconds: Math.min(rest.seconds, minSeconds ?? leastOf({ id: rest.segment, plan: rest.seconds })),
      })),
    },
    ...(Object.keys(titles).length > 0 ? { words: titles } : {}),
  };
}
