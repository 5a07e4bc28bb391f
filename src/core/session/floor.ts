import * as v from 'valibot';
import { chooseNext } from '#algorithms/group-clocks/choose.ts';
import { copyOf, type QueueParams, raise } from '#algorithms/group-clocks/group-clocks.ts';
import { begin, beginning, end, ending } from '#algorithms/group-clocks/turn.ts';
import { nextQuestion } from '#algorithms/waterline/ranking.ts';
import { type EntryId, type Fact, isRefusal, type Owner, type Part } from '../decider.ts';
import { accountOf, between, book, booking, bookSpan, openTurn } from './clock.ts';
import { type Event as HandEvent, isSeat, raising, ticket } from './hand.ts';
import { lacksReason, mayLead, mayModerate, notLive, notYours } from './may.ts';
import { weightsOf } from './people.ts';
import { type Event as QuestionEvent, taking } from './question.ts';
import type { Refusal } from './refusal.ts';
import type { Session, Spoken, Turn } from './state.ts';
import { keepUndo } from './undo-steps.ts';
import * as w from './words.ts';

/** The floor: one queue for the room and the people online, ordered by group clocks. Rules F4-F9, F18, F19, T14. */

const kind = v.picklist(['order', 'reply', 'floor']);
const nullable = v.nullable(v.number());

/** What the rule computed when a turn began and ended, recorded as it is (decision 0007). */
const begun = v.object({
  ticket: v.number(),
  kind,
  group: v.string(),
  tier: nullable,
  virtual: v.number(),
  clock: nullable,
  overtaken: v.array(v.number()),
  announced: v.array(v.object({ ticket: v.number(), why: v.array(v.string()) })),
});
const ended = v.object({ ticket: v.number(), kind, charged: v.number(), heard: v.number() });

export const commands = [
  v.object({
    type: v.literal('floor.give'),
    ticket,
    reason: v.optional(v.picklist(w.overrideReasons)),
    word: w.optionalText(300),
  }),
  v.object({
    type: v.literal('floor.read'),
    question: w.questionId,
    reason: v.optional(v.picklist(w.overrideReasons)),
    word: w.optionalText(300),
  }),
  v.object({ type: v.literal('floor.end') }),
  v.object({ type: v.literal('time.add'), seconds: v.optional(v.pipe(w.wholeSeconds(600), v.minValue(5)), 30) }),
  v.object({ type: v.literal('time.grant'), factor: v.picklist(w.extraTimes), ticket: v.optional(ticket) }),
] as const;

export const events = [
  v.object({
    type: v.literal('floor.given'),
    ticket: v.number(),
    person: v.custom<Owner>((given) => typeof given === 'string'),
    why: v.array(v.string()),
    beginning: begun,
    override: v.optional(v.picklist(w.overrideReasons)),
    /** Somebody else reads out what the person wrote; the turn is the person's all the same (F16, F18). */
    readOut: v.optional(v.literal(true)),
    question: v.optional(w.questionId),
    ...booking,
  }),
  v.object({ type: v.literal('turn.ended'), seconds: v.number(), ending: ended, ...booking }),
  v.object({
    type: v.literal('time.added'),
    seconds: v.number(),
    turn: v.optional(w.entryId),
    segment: v.optional(v.string()),
  }),
  v.object({ type: v.literal('time.granted'), factor: v.picklist(w.extraTimes), ticket: v.number() }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const floor: Part<Session, Command, Event, Refusal, Event | HandEvent | QuestionEvent> = {
  decide: {
    'floor.give'(session, { ticket, reason, word }, { by, at }) {
      const no = mayLead(session, by) ? notLive(session) : notYours;
      if (no) return no;
      if (session.clock.pausedFrom) return { refused: 'paused' };
      const hand = session.hands[ticket];
      if (!hand) return { refused: 'no-such-hand', ticket };
      const stopped = endOfTurn(session, at);
      const queue = copyOf(session.queue);
      if (stopped) end(queue, stopped.ending);
      const rule = parameters(session);
      const next = chooseNext(queue, rule);
      const started = beginning(queue, rule, ticket);
      if (!started) return { refused: 'no-such-hand', ticket };
      const isNext = next?.ticket === ticket;
      if (!isNext && lacksReason(reason, word)) return { refused: 'reason-needed' }; // F6
      const event: Event = {
        type: 'floor.given',
        ticket,
        person: hand.by,
        why: isNext ? next.why : [],
        beginning: started,
        ...(!isNext && reason ? { override: reason } : {}),
        ...(hand.readOut && { readOut: true as const }),
        ...(stopped ? { runs: accountOfTurn(hand.by) } : book(session, at, accountOfTurn(hand.by))),
      };
      const given: Fact<Event> = { event, ...(word && event.override ? { words: { reason: word } } : {}) };
      return stopped ? [{ event: stopped }, given] : [given];
    },
    'floor.read'(session, { question, reason, word }, { by, at }) {
      const asked = session.questions[question];
      const no = mayModerate(session, by) ? notLive(session) : notYours;
      if (no) return no;
      if (session.clock.pausedFrom) return { refused: 'paused' };
      if (openTurn(session)) return { refused: 'has-the-floor' };
      if (!asked) return { refused: 'no-such-question', question };
      if (asked.stage !== 'open' && asked.stage !== 'taken') return { refused: 'question-not-open', question };
      if (Object.values(session.turns).some((turn) => turn.question === question))
        return { refused: 'already-read-out', question }; // one turn for one question (F22)
      if (asked.stage === 'taken') return readingOut(session, question, asked.by, false, at);
      // An open one is taken with it; only the moderator leaves the order (F18).
      const isNext = nextQuestion(session.waterline, weightsOf(session)) === question;
      if (!isNext && !mayLead(session, by)) return { refused: 'not-next', question };
      const taken = taking(session, { question, reason, word }, at);
      return isRefusal(taken) ? taken : [...taken, ...readingOut(session, question, asked.by, true, at)];
    },
    'time.add'(session, { seconds }, { by }) {
      const no = mayLead(session, by) ? notLive(session) : notYours;
      if (no) return no;
      if (session.clock.pausedFrom) return { refused: 'paused' };
      const { turn, segment } = session.clock;
      if (turn) return [{ event: { type: 'time.added', seconds, turn } }];
      if (!segment) return { refused: 'nobody-has-the-floor' };
      return [{ event: { type: 'time.added', seconds, segment } }];
    },
    'time.grant'(session, { factor, ticket }, { by }) {
      const no = mayModerate(session, by) ? notLive(session) : notYours;
      if (no) return no;
      const turn = openTurn(session);
      const granted = ticket ?? turn?.ticket;
      if (granted === undefined) return { refused: 'nobody-has-the-floor' };
      const spoken = turn?.ticket === granted ? turn : session.hands[granted];
      if (!spoken) return { refused: 'no-such-hand', ticket: granted };
      return (spoken.factor ?? '1') === factor ? [] : [{ event: { type: 'time.granted', factor, ticket: granted } }];
    },
    'floor.end'(session, _, { by, at }) {
      const turn = openTurn(session);
      if (!mayLead(session, by) && turn?.by !== by) return notYours;
      const no = notLive(session);
      if (no) return no;
      if (session.clock.pausedFrom) return { refused: 'paused' };
      const stopped = endOfTurn(session, at);
      return stopped ? [{ event: stopped }] : { refused: 'nobody-has-the-floor' };
    },
  },
  evolve: {
    'floor.given'(session, entry) {
      const { eid, at, event } = entry;
      const { ticket, person, why, override, question } = event;
      const step = question ? undefined : givenStep(session, eid, event);
      const earlier = session.undo;
      begin(session.queue, event.beginning);
      const { by: _, ...spoken } = session.hands[ticket] ?? { by: person };
      delete session.hands[ticket];
      const turn: Turn = { ...spoken, ticket, by: person, at, why, paused: 0 };
      if (question) {
        turn.question = question;
        const asked = session.questions[question];
        turn.readOut = { words: question, language: asked?.language ?? 'und' };
        if (asked) asked.readOut ??= { at, entry: eid }; // everybody hears it (Q20)
      }
      const { kind } = event.beginning;
      if (kind !== 'order') session.repliesInRow = kind === 'reply' ? session.repliesInRow + 1 : 0;
      if (session.clock.segment) turn.segment = session.clock.segment;
      if (override) turn.override = override;
      // For a question that is read out, as they chose for it (F18).
      const speaker =
        (question && session.questions[question]) || (isSeat(person) ? undefined : session.people[person]);
      if (speaker) turn.self = { as: speaker.as, words: speaker.words, group: event.beginning.group };
      session.turns[eid] = turn;
      session.clock.turn = eid;
      bookSpan(session, at, event);
      if (step) keepUndo(session, entry, step, earlier);
    },
    'turn.ended'(session, entry) {
      const { eid, at, event } = entry;
      const step = endedStep(session, eid);
      const turn = openTurn(session);
      if (turn) {
        turn.seconds = event.seconds;
        turn.endedAt = at;
        turn.ended = eid;
      }
      end(session.queue, event.ending);
      delete session.clock.turn;
      bookSpan(session, at, event);
      if (step) keepUndo(session, entry, step);
    },
    'time.added'(session, { event }) {
      const turn = event.turn ? session.turns[event.turn] : undefined;
      if (turn) turn.extraSeconds = (turn.extraSeconds ?? 0) + event.seconds;
      else if (event.segment === session.clock.segment) session.clock.allottedSeconds += event.seconds;
    },
    'time.granted'(session, { event }) {
      const turn = openTurn(session);
      const spoken = turn?.ticket === event.ticket ? turn : session.hands[event.ticket];
      if (spoken) spoken.factor = event.factor;
    },
  },
  record: {
    'floor.given': ({ event }) => ({
      ticket: event.ticket,
      why: event.why,
      override: event.override ?? null,
      ...(event.readOut && { readOut: true }),
    }),
    'turn.ended': ({ event }) => ({ seconds: event.seconds, charged: event.ending.charged }),
    'time.added': ({ event }) => ({ ...event }),
    'time.granted': () => undefined, // that somebody needs more time is nobody else's business
  },
};

/** The rule's parameters in this session, all that it says; two places are announced ahead unless it says otherwise (S15). */
export function parameters({ rules: { queue } }: Readonly<Session>): QueueParams {
  const { method: _, version: __, slotSeconds: slot, ...rest } = queue;
  return { slot, ...rest };
}

/** What a turn that begins will change, as it stands before (T15). */
function givenStep(session: Readonly<Session>, entry: EntryId, { ticket, beginning }: Event & { type: 'floor.given' }) {
  const { queue, clock, hands, repliesInRow } = session;
  const queued = queue.hands[ticket];
  const hand = hands[ticket];
  if (!queued || !hand) return undefined;
  const { virtual, announced } = queue;
  const { overtaken, tier } = beginning;
  const before = { queued, hand, virtual, announced, overtaken, tier, repliesInRow };
  const account = clock.running?.account ?? 'reply';
  return { type: 'floor.given' as const, entry, account, clock: queue.clocks[queued.group] ?? null, ...before };
}

/** The same for a turn that ends. */
function endedStep(session: Readonly<Session>, entry: EntryId) {
  const { queue, clock } = session;
  const { running: queued } = queue;
  if (!queued || !clock.turn) return undefined;
  const airtime = Object.fromEntries(
    Object.entries(queued.attrs).map(([attribute, value]) => [attribute, queue.airtime[attribute]?.[value] ?? null]),
  );
  const account = clock.running?.account ?? 'voice';
  const turns = queue.turns[queued.person] ?? null;
  const before = { queued, turns, airtime, clock: queue.clocks[queued.group] ?? null };
  return { type: 'turn.ended' as const, entry, account, turn: clock.turn, ...before };
}

/** Seconds of a point of order: short, and free of charge (F10). */
const orderSeconds = 60;

/** What somebody may take: the slot or a point of order's minute, longer where that was granted, and what was added. */
export function turnSeconds(session: Readonly<Session>, { kind, factor = '1' }: Spoken, extraSeconds = 0): number {
  const [times = 1, over = 1] = factor.split('/').map(Number);
  const planned = kind === 'order' ? orderSeconds : session.rules.queue.slotSeconds;
  return Math.floor((planned * times) / over) + extraSeconds;
}

/** The floor's own time, or the panel's answer where the reply is granted to a seat of the panel (F11). */
const accountOfTurn = (who: Owner) => (isSeat(who) ? 'reply' : 'voice');

/** The turn of whoever submitted a question, spoken by somebody else (F18). */
function readingOut(session: Readonly<Session>, question: string, person: Owner, isTaken: boolean, at: number) {
  const up = raising(session, person, { person });
  const queue = copyOf(session.queue);
  raise(queue, { person, group: up.group, attrs: up.attrs });
  const started = beginning(queue, parameters(session), up.ticket);
  if (!started) throw new Error(`The hand ${up.ticket} has just gone up and is not there.`);
  const given: Event = {
    type: 'floor.given',
    ticket: up.ticket,
    person,
    why: [],
    beginning: started,
    readOut: true,
    question,
    ...(isTaken ? { runs: 'voice' as const } : book(session, at, 'voice')),
  };
  return [{ event: up }, { event: given }];
}

/** What it means that the running turn stops at this instant; interruptions are not counted (F8). */
function endOfTurn(session: Readonly<Session>, at: number): Extract<Event, { type: 'turn.ended' }> | undefined {
  const turn = openTurn(session);
  if (!turn) return undefined;
  const seconds = Math.max(0, between(turn.at, at) - turn.paused);
  const stopped = ending(session.queue, parameters(session), seconds, turn.factor);
  if (!stopped) return undefined;
  const here = session.clock.segment ? session.agenda[session.clock.segment] : undefined;
  return { type: 'turn.ended', seconds, ending: stopped, ...book(session, at, accountOf(here ?? { kind: 'floor' })) };
}
