import * as v from 'valibot';
import { chooseNext } from '#algorithms/group-clocks/choose.ts';
import { copyOf, lower, type QueueParams, raise, ticketOf } from '#algorithms/group-clocks/group-clocks.ts';
import { begin, beginning, end, ending } from '#algorithms/group-clocks/turn.ts';
import type { ActorId, Fact, Part } from '../decider.ts';
import { accountOf, between, book, booking, bookSpan, openTurn } from './clock.ts';
import { lacksReason, mayLead, notLive, notOpen, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session, Turn } from './state.ts';
import * as w from './words.ts';

/** The floor: one queue for the room and the people online, ordered by group clocks. Rules F1-F9. */

const ticket = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
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
  v.object({ type: v.literal('hand.raise') }),
  v.object({ type: v.literal('hand.lower') }),
  v.object({
    type: v.literal('floor.give'),
    ticket,
    reason: v.optional(v.picklist(w.overrideReasons)),
    word: w.optionalText(300),
  }),
  v.object({ type: v.literal('floor.end') }),
] as const;

export const events = [
  v.object({
    type: v.literal('hand.raised'),
    ticket: v.number(),
    group: v.string(),
    attrs: v.record(v.string(), v.string()),
  }),
  v.object({ type: v.literal('hand.lowered'), ticket: v.number() }),
  v.object({
    type: v.literal('floor.given'),
    ticket: v.number(),
    person: v.custom<ActorId>((given) => typeof given === 'string'),
    why: v.array(v.string()),
    beginning: begun,
    override: v.optional(v.picklist(w.overrideReasons)),
    ...booking,
  }),
  v.object({ type: v.literal('turn.ended'), seconds: v.number(), ending: ended, ...booking }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const floor: Part<Session, Command, Event, Refusal> = {
  decide: {
    'hand.raise'(session, _, { by }) {
      const no = notOpen(session);
      if (no) return no;
      const person = session.people[by];
      if (!person) return { refused: 'not-joined' };
      if (openTurn(session)?.by === by) return { refused: 'has-the-floor' };
      if (ticketOf(session.queue, by) !== undefined) return { refused: 'hand-up' }; // F2
      const { group, region, place } = person;
      const attrs: Record<string, string> = region === 'unspecified' ? { place } : { place, region };
      return [{ event: { type: 'hand.raised', ticket: session.queue.nextTicket, group, attrs } }];
    },
    'hand.lower'(session, _, { by }) {
      const no = notOpen(session);
      if (no) return no;
      const ticket = ticketOf(session.queue, by);
      if (ticket === undefined) return { refused: 'no-hand' };
      return [{ event: { type: 'hand.lowered', ticket } }];
    },
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
        ...(stopped ? { runs: 'voice' as const } : book(session, at, 'voice')),
      };
      const given: Fact<Event> = { event, ...(word && event.override ? { words: { reason: word } } : {}) };
      return stopped ? [{ event: stopped }, given] : [given];
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
    'hand.raised'(session, { at, by, event }) {
      const { group, attrs } = event;
      raise(session.queue, { person: by, group, attrs });
      session.hands[event.ticket] = { by, at };
    },
    'hand.lowered'(session, { event }) {
      lower(session.queue, event.ticket);
      delete session.hands[event.ticket];
    },
    'floor.given'(session, { eid, at, event }) {
      const { ticket, person, why, override } = event;
      begin(session.queue, event.beginning);
      delete session.hands[ticket];
      const turn: Turn = { ticket, by: person, at, why, paused: 0 };
      if (session.clock.segment) turn.segment = session.clock.segment;
      if (override) turn.override = override;
      const speaker = session.people[person];
      if (speaker) turn.self = { as: speaker.as, words: speaker.words, group: event.beginning.group };
      session.turns[eid] = turn;
      session.clock.turn = eid;
      bookSpan(session, at, event);
    },
    'turn.ended'(session, { eid, at, event }) {
      const turn = openTurn(session);
      if (turn) {
        turn.seconds = event.seconds;
        turn.endedAt = at;
        turn.ended = eid;
      }
      end(session.queue, event.ending);
      delete session.clock.turn;
      bookSpan(session, at, event);
    },
  },
  record: {
    'hand.raised': ({ event }) => ({ ticket: event.ticket }),
    'hand.lowered': ({ event }) => ({ ticket: event.ticket }),
    'floor.given': ({ event }) => ({ ticket: event.ticket, why: event.why, override: event.override ?? null }),
    'turn.ended': ({ event }) => ({ seconds: event.seconds, charged: event.ending.charged }),
  },
};

/** The rule's parameters in this session: two places are announced ahead, and stay (fairness B1). */
export const parameters = ({ rules: { queue } }: Readonly<Session>): QueueParams => ({
  slot: queue.slotSeconds,
  ahead: queue.ahead,
});

/** What it means that the running turn stops at this instant; interruptions are not counted (F8). */
function endOfTurn(session: Readonly<Session>, at: number): Extract<Event, { type: 'turn.ended' }> | undefined {
  const turn = openTurn(session);
  if (!turn) return undefined;
  const seconds = Math.max(0, between(turn.at, at) - turn.paused);
  const stopped = ending(session.queue, parameters(session), seconds);
  if (!stopped) return undefined;
  const here = session.clock.segment ? session.agenda[session.clock.segment] : undefined;
  return { type: 'turn.ended', seconds, ending: stopped, ...book(session, at, accountOf(here ?? { kind: 'floor' })) };
}
