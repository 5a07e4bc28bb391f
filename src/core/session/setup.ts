import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { agendaProblem } from './agenda-problem.ts';
import { mayOrganise, notPlanning, notYours } from './may.ts';
import {
  agenda,
  agendaInOrder,
  filled,
  type Event as PlanEvent,
  planned,
  promisedFloor,
  promisedSeconds,
  seat,
} from './plan.ts';
import { type Event as PolicyQuestionEvent, put } from './policy-question.ts';
import type { Refusal } from './refusal.ts';
import { rulesSchema as rules } from './rules.ts';
import type { Rules, Session } from './state.ts';
import * as w from './words.ts';

/** Set-up: from a proposal to a session that can open its doors. Rules S1-S7. */

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
  v.object({ type: v.literal('finding.settle'), finding: w.localId, word: w.optionalText(400) }),
  v.object({ type: v.literal('privacy.set'), text: w.text(4000) }),
  v.object({ type: v.literal('session.make') }),
] as const;

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
  v.object({ type: v.literal('finding.settled'), finding: v.string() }),
  v.object({ type: v.literal('privacy.noticed') }),
  v.object({ type: v.literal('session.made'), rules }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const setup: Part<Session, Command, Event, Refusal, Event | PlanEvent | PolicyQuestionEvent> = {
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

const planOf = (session: Readonly<Session>) =>
  agendaInOrder(session).map(([segment, { kind, seconds }]) => ({ segment, kind, seconds }));
