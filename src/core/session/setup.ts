import * as v from 'valibot';
import { leastOf } from '#algorithms/time-ledger/allot.ts';
import type { Fact, Part } from '../decider.ts';
import { agendaProblem } from './agenda-problem.ts';
import { mayOrganise, notPlanning, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import { rulesSchema as rules } from './rules.ts';
import type { Rules, Segment, Session } from './state.ts';
import * as w from './words.ts';

/** Set-up: from a proposal to a session that can open its doors. Rules S1-S7. */

const seatFields = {
  name: w.optionalLine(200),
  organisation: w.optionalLine(200),
  description: w.optionalText(400),
  group: v.optional(v.picklist(w.stakeholderGroups)),
  region: v.optional(v.picklist(w.regionalGroups)),
  confirmation: v.picklist(w.confirmations),
};
const seat = v.object({ seat: w.localId, ...seatFields });
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
const finding = v.object({
  finding: w.localId,
  code: v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,64}$/)),
  weight: v.picklist(['decide', 'check', 'note']),
  lines: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.maxLength(100)),
});
const promise = v.pipe(
  v.object({
    num: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
    den: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  }),
  v.check(({ num, den }) => num <= den),
);
const agenda = v.pipe(v.array(segment), v.minLength(1), v.maxLength(60));
type SegmentPlan = v.InferOutput<typeof segment>;

/** When and where, as the team says it; shown on the poster (S13). */
const occasion = { when: w.optionalLine(200), where: w.optionalLine(200) };

export const commands = [
  v.object({
    type: v.literal('session.draft'),
    title: w.line(300),
    ...occasion,
    /** The page as it was pasted, kept whole (S1). */
    proposal: v.optional(v.pipe(v.string(), v.maxLength(400_000)), ''),
    findings: v.optional(v.pipe(v.array(finding), v.maxLength(200)), []),
    slotSeconds: w.wholeSeconds(w.daySeconds),
    promise: v.optional(promise, { num: 1, den: 2 }),
    seats: v.pipe(v.array(seat), v.maxLength(60)),
    policyQuestions: v.pipe(v.array(w.text(2000)), v.maxLength(40)),
    agenda,
  }),
  v.object({ type: v.literal('session.retitle'), title: w.line(300), ...occasion }),
  v.object({ type: v.literal('slot.set'), slotSeconds: w.wholeSeconds(w.daySeconds), promise }),
  v.object({ type: v.literal('seat.set'), ...seat.entries }),
  v.object({ type: v.literal('seat.close'), seat: w.localId }),
  v.object({ type: v.literal('policy-question.set'), policyQuestion: w.localId, text: w.text(2000) }),
  v.object({
    type: v.literal('policy-question.split'),
    policyQuestion: w.localId,
    texts: v.pipe(v.array(w.text(2000)), v.minLength(2), v.maxLength(40)),
  }),
  v.object({ type: v.literal('policy-question.remove'), policyQuestion: w.localId }),
  v.object({ type: v.literal('agenda.set'), agenda }),
  v.object({ type: v.literal('finding.settle'), finding: w.localId, word: w.optionalText(400) }),
  v.object({ type: v.literal('privacy.set'), text: w.text(4000) }),
  v.object({ type: v.literal('session.make') }),
] as const;

const plannedSegment = v.object({
  segment: v.string(),
  kind: v.picklist(w.segmentKinds),
  seat: v.optional(v.string()),
  seconds: v.number(),
  minSeconds: v.number(),
  droppable: v.boolean(),
  chathamHouse: v.optional(v.literal(true)),
});
export const events = [
  v.object({
    type: v.literal('session.drafted'),
    slotSeconds: v.number(),
    promise: v.object({ num: v.number(), den: v.number() }),
    lines: v.number(),
    findings: v.array(finding),
  }),
  v.object({ type: v.literal('session.retitled') }),
  v.object({
    type: v.literal('slot.changed'),
    slotSeconds: v.number(),
    promise: v.object({ num: v.number(), den: v.number() }),
  }),
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
  v.object({ type: v.literal('policy-question.put'), policyQuestion: v.string(), place: v.optional(v.number()) }),
  v.object({ type: v.literal('policy-question.removed'), policyQuestion: v.string() }),
  v.object({ type: v.literal('agenda.planned'), agenda: v.array(plannedSegment) }),
  v.object({ type: v.literal('finding.settled'), finding: v.string() }),
  v.object({ type: v.literal('privacy.noticed') }),
  v.object({ type: v.literal('session.made'), rules }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const setup: Part<Session, Command, Event, Refusal> = {
  decide: {
    'session.draft'(session, plan) {
      if (session.phase !== 'none') return { refused: 'already-drafted' };
      const seats = new Set(plan.seats.map(({ seat }) => seat));
      const wrong = agendaProblem(
        plan.agenda,
        plan.slotSeconds,
        promisedSeconds(plan.slotSeconds, plan.promise),
        seats,
      );
      if (wrong) return wrong;
      return [
        {
          event: {
            type: 'session.drafted',
            slotSeconds: plan.slotSeconds,
            promise: plan.promise,
            lines: plan.proposal === '' ? 0 : plan.proposal.split('\n').length,
            findings: plan.findings,
          },
          words: { title: plan.title, when: plan.when, where: plan.where, proposal: plan.proposal },
        },
        ...plan.seats.map(filled),
        ...plan.policyQuestions.map((text, index) => put(`p${index + 1}`, text)),
        planned(plan.agenda),
      ];
    },
    'session.retitle'(session, { title, when, where }, { by }) {
      const no = notPlanning(session, by);
      return no ?? [{ event: { type: 'session.retitled' }, words: { title, when, where } }];
    },
    'slot.set'(session, { slotSeconds, promise }, { by }) {
      const no = notPlanning(session, by);
      return no ?? [{ event: { type: 'slot.changed', slotSeconds, promise } }];
    },
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
    'policy-question.set'(session, { policyQuestion, text }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      const known = Object.keys(session.policyQuestions).length;
      if (!session.policyQuestions[policyQuestion] && known >= 40) return { refused: 'too-many', most: 40 };
      return [put(policyQuestion, text)];
    },
    'policy-question.split'(session, { policyQuestion, texts }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      const known = session.policyQuestions[policyQuestion];
      if (!known) return { refused: 'no-such-policy-question', policyQuestion };
      if (Object.keys(session.policyQuestions).length + texts.length - 1 > 40) return { refused: 'too-many', most: 40 };
      return split(session, policyQuestion, known.place, texts);
    },
    'policy-question.remove'(session, { policyQuestion }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      if (!session.policyQuestions[policyQuestion]) return { refused: 'no-such-policy-question', policyQuestion };
      return [{ event: { type: 'policy-question.removed', policyQuestion } }];
    },
    'agenda.set'(session, { agenda }, { by }) {
      const no = notPlanning(session, by);
      const seats = new Set(seatsInOrder(session).map(([seat]) => seat));
      return no ?? agendaProblem(agenda, session.slotSeconds, promisedFloor(session), seats) ?? [planned(agenda)];
    },
    'finding.settle'(session, { finding, word }, { by }) {
      const no = notPlanning(session, by);
      if (no) return no;
      if (!session.proposal?.findings[finding]) return { refused: 'no-such-finding', finding };
      return [{ event: { type: 'finding.settled', finding }, ...(word ? { words: { word } } : {}) }];
    },
    'privacy.set'(session, { text }, { by }) {
      const no = notPlanning(session, by);
      return no ?? [{ event: { type: 'privacy.noticed' }, words: { text } }];
    },
    'session.make'(session, _, { by }) {
      if (!mayOrganise(session, by)) return notYours;
      if (session.phase !== 'draft') return { refused: 'already-made' };
      const count = undecided(session).length;
      if (count > 0) return { refused: 'undecided', count }; // S4
      const wrong = agendaProblem(planOf(session), session.slotSeconds, promisedFloor(session));
      if (wrong) return wrong; // the slot, the promise or the seats may have changed since it was planned (S5)
      return [{ event: { type: 'session.made', rules: session.rules } }];
    },
  },

  evolve: {
    'session.drafted'(session, { eid, at, by, event }) {
      session.phase = 'draft';
      session.at.drafted = at;
      session.words = { title: eid, proposal: eid };
      session.slotSeconds = event.slotSeconds;
      session.promise = event.promise;
      session.staff[by] = { role: 'organiser' }; // S2
      session.proposal = { lines: event.lines, findings: {} };
      for (const { finding, ...rest } of event.findings) session.proposal.findings[finding] = rest;
    },
    'session.retitled'(session, { eid }) {
      session.words.title = eid;
    },
    'slot.changed'(session, { event }) {
      session.slotSeconds = event.slotSeconds;
      session.promise = event.promise;
    },
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
    'policy-question.put'(session, { eid, event }) {
      const known = session.policyQuestions[event.policyQuestion];
      const all = Object.values(session.policyQuestions);
      const place = event.place ?? known?.place ?? Math.max(0, ...all.map((other) => other.place)) + 1;
      if (event.place) for (const other of all) if (other !== known && other.place >= place) other.place += 1;
      session.policyQuestions[event.policyQuestion] = { place, words: eid };
    },
    'policy-question.removed'(session, { event }) {
      delete session.policyQuestions[event.policyQuestion];
    },
    'agenda.planned'(session, { eid, event }) {
      session.agenda = {};
      for (const [place, { segment, ...rest }] of event.agenda.entries())
        session.agenda[segment] = { ...rest, place, words: eid } as Segment; // an absent seat stays absent
    },
    'finding.settled'(session, { eid, event }) {
      const found = session.proposal?.findings[event.finding];
      if (found) found.settled = eid;
    },
    'privacy.noticed'(session, { eid }) {
      session.words.privacy = eid;
    },
    'session.made'(session, { eid, at, event }) {
      session.marks.made = eid;
      session.phase = 'planned';
      session.at.made = at;
      session.rules = event.rules as Rules; // as the schema has it; an absent field stays absent
    },
  },

  record: {
    'session.drafted': ({ event }) => ({ slotSeconds: event.slotSeconds, promise: event.promise }),
    'session.retitled': () => ({}),
    'slot.changed': ({ event }) => ({ slotSeconds: event.slotSeconds, promise: event.promise }),
    'seat.filled': () => undefined, // who was asked and did not come stays with the team
    'seat.closed': () => undefined,
    'policy-question.put': ({ event }) => ({ policyQuestion: event.policyQuestion }),
    'policy-question.removed': ({ event }) => ({ policyQuestion: event.policyQuestion }),
    'agenda.planned': ({ event }) => ({ agenda: event.agenda }),
    'finding.settled': () => undefined,
    'privacy.noticed': () => ({}),
    'session.made': ({ event }) => ({ rules: event.rules }),
  },
};

/** Findings that still keep a draft from becoming a session (S4). */
export function undecided(session: Readonly<Session>): string[] {
  const findings = Object.entries(session.proposal?.findings ?? {});
  return findings.filter(([, { weight, settled }]) => weight === 'decide' && !settled).map(([finding]) => finding);
}

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

const promisedFloor = ({ slotSeconds, promise }: Readonly<Session>) => promisedSeconds(slotSeconds, promise);

function filled({ seat, name, organisation, description, confirmation, group, region }: SeatPlan): Fact<Event> {
  return {
    event: { type: 'seat.filled', seat, confirmation, ...(group && { group }), ...(region && { region }) },
    words: { name, organisation, description },
    of: `seat:${seat}`,
  };
}

const put = (policyQuestion: string, text: string): Fact<Event> => ({
  event: { type: 'policy-question.put', policyQuestion },
  words: { text },
});

/** The first piece stays where the question stood, the others come right after it under ids nobody had (S10). */
function split(
  session: Readonly<Session>,
  policyQuestion: string,
  place: number,
  texts: readonly string[],
): Fact<Event>[] {
  const ids = new Set(Object.keys(session.policyQuestions));
  let number = ids.size;
  return texts.map((text, index) => {
    if (index === 0) return put(policyQuestion, text);
    do number += 1;
    while (ids.has(`p${number}`));
    return {
      event: { type: 'policy-question.put', policyQuestion: `p${number}`, place: place + index },
      words: { text },
    };
  });
}

const planOf = (session: Readonly<Session>) =>
  agendaInOrder(session).map(([segment, { kind, seconds }]) => ({ segment, kind, seconds }));

/** A part gives way down to 60 % of its plan unless said otherwise (fairness B2). */
function planned(plan: readonly SegmentPlan[]): Fact<Event> {
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
