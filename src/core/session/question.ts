import * as v from 'valibot';
import { charge } from '#algorithms/waterline/level.ts';
import { nextQuestion } from '#algorithms/waterline/ranking.ts';
import { beforeTaking } from '#algorithms/waterline/untake.ts';
import { close, isSupporter, submit, support, take, unsupport } from '#algorithms/waterline/waterline.ts';
import type { Fact, Part } from '../decider.ts';
import { tooMuchSaid } from './attribution.ts';
import { accountOf, type Booking, book, booking, bookSpan, openTurn } from './clock.ts';
import { lacksReason, mayLead, mayModerate, notLive, notOpen, notYours } from './may.ts';
import { weightsOf } from './people.ts';
import type { Refusal } from './refusal.ts';
import type { Participant, Question, Session } from './state.ts';
import { keepUndo, settleTaken } from './undo-steps.ts';
import * as w from './words.ts';

/** Questions: submitted by anybody, supported by many, taken in waterline order. Rules Q1-Q10, Q15, Q16, Q19, Q22, Q28. */

const one = { question: w.questionId };

/** How many questions of one person can be open at a time: more than anybody has to ask, fewer than bury those of others. */
const mostOpen = 50;

export const commands = [
  v.object({
    type: v.literal('question.submit'),
    text: w.text(600),
    language: v.optional(w.language, 'und'),
    as: v.optional(v.picklist(w.attributionLevels)),
    policyQuestion: v.optional(w.localId),
  }),
  v.object({ type: v.literal('question.support'), ...one }),
  v.object({ type: v.literal('question.unsupport'), ...one }),
  v.object({ type: v.literal('question.withdraw'), ...one }),
  v.object({
    type: v.literal('question.take'),
    ...one,
    reason: v.optional(v.picklist(w.overrideReasons)),
    word: w.optionalText(300),
  }),
  v.object({
    type: v.literal('question.answer'),
    ...one,
    /** Who of the panel answered. */
    seat: v.optional(w.localId),
    /** The answer itself, where it was given in writing (Q19). */
    written: w.optionalText(2000),
  }),
  v.object({
    type: v.literal('question.return'),
    ...one,
    reason: v.picklist(w.returnReasons),
    word: w.optionalText(300),
  }),
] as const;

export const events = [
  v.object({
    type: v.literal('question.submitted'),
    as: v.picklist(w.attributionLevels),
    language: v.string(),
    policyQuestion: v.optional(v.string()),
  }),
  v.object({ type: v.literal('question.supported'), ...one }),
  v.object({ type: v.literal('question.unsupported'), ...one }),
  v.object({ type: v.literal('question.withdrawn'), ...one }),
  v.object({
    type: v.literal('question.taken'),
    ...one,
    /** The surface of the water: everybody charged who stood lower is raised to it (fairness A). */
    level: v.number(),
    /** Those who withdrew their support too short a time before, charged as well. */
    leavers: v.array(v.string()),
    /** What each group's people weighed at this moment. */
    weights: v.record(v.string(), v.number()),
    place: v.number(),
    override: v.optional(v.picklist(w.overrideReasons)),
    ...booking,
  }),
  v.object({
    type: v.literal('question.answered'),
    ...one,
    seat: v.optional(v.string()),
    written: v.optional(v.literal(true)),
    booked: booking.booked,
    runs: v.optional(booking.runs),
  }),
  v.object({ type: v.literal('question.returned'), ...one, reason: v.picklist(w.returnReasons) }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const question: Part<Session, Command, Event, Refusal> = {
  decide: {
    'question.submit'(session, { text, language, as, policyQuestion }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      const person = session.people[by];
      if (!person) return { refused: 'not-joined' };
      if (session.questionsClosed) return { refused: 'questions-closed' }; // Q21
      const cannot = cannotBe(person, as ?? person.as) ?? tooMuchSaid(session, as ?? person.as);
      if (cannot) return cannot;
      if (policyQuestion && !session.policyQuestions[policyQuestion])
        return { refused: 'no-such-policy-question', policyQuestion };
      const open = (person.asked ?? []).filter((id) => session.questions[id]?.stage === 'open');
      if (open.length >= mostOpen) return { refused: 'too-many', most: mostOpen }; // Q28
      const hung = policyQuestion ? { policyQuestion } : {};
      return [{ event: { type: 'question.submitted', as: as ?? person.as, language, ...hung }, words: { text } }];
    },
    'question.support'(session, command, { by }) {
      const question = standsAs(session, command.question); // Q15
      const no = notOpen(session) ?? mustBeOpen(session.questions[question], question);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      if (isSupporter(session.waterline, question, by)) return { refused: 'already-supported', question }; // Q3
      return [{ event: { type: 'question.supported', question } }];
    },
    'question.unsupport'(session, command, { by }) {
      const question = standsAs(session, command.question); // Q15
      const no = notOpen(session) ?? mustBeOpen(session.questions[question], question);
      if (no) return no;
      if (!isSupporter(session.waterline, question, by)) return { refused: 'not-supported', question };
      return [{ event: { type: 'question.unsupported', question } }];
    },
    'question.withdraw'(session, { question }, { by }) {
      const asked = session.questions[question];
      const no = notOpen(session) ?? mustBeOpen(asked, question);
      if (no) return no;
      if (asked?.by !== by) return { refused: 'not-the-author', question };
      if (asked.joined) return { refused: 'question-merged', question }; // Q16
      return [{ event: { type: 'question.withdrawn', question } }];
    },
    'question.take'(session, command, { by, at }) {
      return mayLead(session, by) ? taking(session, command, at) : notYours;
    },
    'question.answer'(session, { question, seat, written }, { by, at }) {
      const asked = session.questions[question];
      if (!mayModerate(session, by)) return notYours;
      if (!asked) return { refused: 'no-such-question', question };
      if (session.phase === 'closed') return { refused: 'closed' };
      const isOpen = asked.stage === 'open' && written !== '';
      if (asked.stage !== 'taken' && !isOpen) return { refused: 'question-not-taken', question };
      if (seat && !session.seats[seat]) return { refused: 'no-such-seat', seat };
      const how = { ...(seat && { seat }), ...(written && { written: true as const }) };
      const booked = isOpen ? {} : backToPart(session, at);
      const event = { type: 'question.answered' as const, question, ...how, ...booked };
      return [{ event, ...(written && { words: { answer: written } }) }];
    },
    'question.return'(session, { question, reason, word }, { by }) {
      if (!mayModerate(session, by)) return notYours;
      const no = notOpen(session) ?? mustBeOpen(session.questions[question], question);
      if (no) return no;
      if (lacksReason(reason, word)) return { refused: 'reason-needed' };
      return [{ event: { type: 'question.returned', question, reason }, ...(word ? { words: { reason: word } } : {}) }];
    },
  },
  evolve: {
    'question.submitted'(session, { eid, at, by, event }) {
      const { as, language, policyQuestion } = event;
      const words = session.people[by]?.words ?? eid;
      session.questions[eid] = {
        by,
        at,
        as,
        words,
        language,
        stage: 'open',
        ...(policyQuestion && { policyQuestion }),
        ...(session.clock.segment && { segment: session.clock.segment }),
      };
      const person = session.people[by];
      if (person) person.asked = [...(person.asked ?? []), eid];
      submit(session.waterline, eid, by); // the author backs the own question (fairness A)
    },
    'question.supported'(session, { by, event }) {
      support(session.waterline, event.question, by);
    },
    'question.unsupported'(session, { at, by, event }) {
      unsupport(session.waterline, event.question, by, at);
    },
    'question.withdrawn'(session, { event }) {
      shut(session, event.question, 'withdrawn');
    },
    'question.taken'(session, entry) {
      const { eid, at, event } = entry;
      const { question, level, place, override, leavers } = event;
      const asked = session.questions[question];
      if (!asked) return;
      const before = beforeTaking(session.waterline, question, level, leavers);
      const account = session.clock.running?.account ?? 'reply';
      asked.stage = 'taken';
      asked.taken = { at, level, place, entry: eid, ...(override && { override }) };
      take(session.waterline, question, level, leavers);
      bookSpan(session, at, event);
      keepUndo(session, entry, { type: 'question.taken', entry: eid, account, question, before });
    },
    'question.answered'(session, { eid, at, event }) {
      const asked = session.questions[event.question];
      if (!asked) return;
      if (asked.stage === 'open')
        shut(session, event.question, 'answered'); // in writing: nobody is charged (Q19)
      else settleTaken(session, event.question);
      const { seat, written } = event;
      asked.stage = 'answered';
      asked.answeredBy = eid;
      if (session.clock.segment) asked.answeredIn = session.clock.segment;
      if (seat || written) asked.answer = { ...(seat && { seat }), ...(written && { written }) };
      if (event.runs !== undefined) bookSpan(session, at, { booked: event.booked, runs: event.runs });
    },
    'question.returned'(session, { eid, event }) {
      const asked = session.questions[event.question];
      if (asked) asked.returned = { reason: event.reason, entry: eid };
      shut(session, event.question, 'returned');
    },
  },
  record: {
    'question.submitted': ({ event }) => ({ language: event.language, policyQuestion: event.policyQuestion ?? null }),
    'question.supported': () => undefined, // only the count at taking is public (Q9)
    'question.unsupported': () => undefined,
    'question.withdrawn': ({ event }) => ({ question: event.question }),
    'question.taken': ({ event }) => ({
      question: event.question,
      level: event.level,
      weights: event.weights,
      place: event.place,
      override: event.override ?? null,
    }),
    'question.answered': ({ event }) => ({ question: event.question, written: event.written ?? false }),
    'question.returned': ({ event }) => ({ question: event.question, reason: event.reason }),
  },
};

/** What taking a question comes to, whoever may: out of the order it takes a reason, and costs the same (Q7). */
export function taking(
  session: Readonly<Session>,
  { question, reason, word }: Pick<Extract<Command, { type: 'question.take' }>, 'question' | 'reason' | 'word'>,
  at: number,
): Refusal | Fact<Extract<Event, { type: 'question.taken' }>>[] {
  const no = notLive(session) ?? mustBeOpen(session.questions[question], question);
  if (no) return no;
  if (session.clock.pausedFrom) return { refused: 'paused' };
  if (openTurn(session)) return { refused: 'has-the-floor' };
  const weights = weightsOf(session);
  const isNext = nextQuestion(session.waterline, weights) === question;
  if (!isNext && lacksReason(reason, word)) return { refused: 'reason-needed' };
  const { level, leavers } = charge(session.waterline, weights, question, at);
  const override = !isNext && reason ? { override: reason } : {};
  const event = {
    type: 'question.taken' as const,
    question,
    level,
    leavers,
    weights,
    place: takenCount(session) + 1,
    ...override,
    ...book(session, at, 'reply'),
  };
  return [{ event, ...(word && override.override ? { words: { reason: word } } : {}) }];
}

/** A question answered inside a part of the panel: from here on the panel's own time runs again (T3). */
function backToPart(session: Readonly<Session>, at: number): Partial<Booking> {
  const { clock, agenda } = session;
  const here = clock.segment ? agenda[clock.segment] : undefined;
  if (!here || here.kind === 'floor' || clock.running?.account !== 'reply') return {};
  return book(session, at, accountOf(here));
}

const takenCount = (session: Readonly<Session>) =>
  Object.values(session.questions).filter(({ taken }) => taken !== undefined).length;

/** The question a question stands in: itself, or the one it was merged into (Q15). */
export function standsAs(session: Readonly<Session>, question: string): string {
  let id = question;
  for (let into = session.questions[id]?.into; into; into = session.questions[id]?.into) id = into;
  return id;
}

/** One is not shown by a name or an organisation one has not given (Q22). */
function cannotBe({ gave }: Participant, as: w.AttributionLevel): Refusal | undefined {
  if (as === 'named' && gave?.name === false) return { refused: 'name-needed' };
  if (as === 'organisation' && gave?.organisation === false) return { refused: 'organisation-needed' };
  return undefined;
}

export function mustBeOpen(asked: Question | undefined, question: string): Refusal | undefined {
  if (!asked) return { refused: 'no-such-question', question };
  if (asked.stage === 'merged') return { refused: 'question-merged', question };
  return asked.stage === 'open' ? undefined : { refused: 'question-not-open', question };
}

/** A question that leaves the order without having been taken costs nobody anything (fairness A, withdrawn). */
function shut(session: Session, question: string, stage: 'withdrawn' | 'returned' | 'answered') {
  const asked = session.questions[question];
  if (asked) asked.stage = stage;
  close(session.waterline, question);
}
