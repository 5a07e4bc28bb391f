import * as v from 'valibot';
import { type HandKind, lower, raise } from '#algorithms/group-clocks/group-clocks.ts';
import type { ActorId, Owner, Part } from '../decider.ts';
import { openTurn } from './clock.ts';
import { lacksReason, mayLead, mayModerate, notLive, notOpen, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Hand, Session, Spoken } from './state.ts';
import * as w from './words.ts';

/** Who asks for the floor, and how: hands, points of order, granted replies, words to be read out. Rules F1-F3, F10-F17, F20. */

export const ticket = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
const owner = v.custom<Owner>((given) => typeof given === 'string');
// The pattern is the type's own: a text that matches it is one.
export const addedId = v.pipe(v.string(), v.regex(/^added:\d{1,6}$/)) as v.GenericSchema<string, `added:${string}`>;
/** Who is granted a reply: a seat of the panel, whoever had that turn, or whose hand this is. */
const addressee = v.pipe(v.string(), v.regex(/^(seat:[a-z0-9-]{1,32}|turn:[0-9a-f]{32}|hand:\d{1,7})$/));

export const commands = [
  v.object({
    type: v.literal('hand.raise'),
    /** Absent: an ordinary request for the floor. */
    kind: v.optional(v.literal('order')),
  }),
  v.object({ type: v.literal('hand.lower') }),
  v.object({ type: v.literal('hand.write'), text: w.text(1200), language: v.optional(w.language, 'und') }),
  v.object({ type: v.literal('hand.unwrite') }),
  /** For somebody whom a moderator put down, and the way back, also for a granted reply. */
  v.object({ type: v.literal('person.raise'), person: addedId }),
  v.object({
    type: v.literal('hand.take-down'),
    ticket,
    /** For somebody's point of order: why, for everybody to see (F24). */
    reason: v.optional(v.picklist(w.orderReasons)),
    word: w.optionalText(300),
  }),
  v.object({ type: v.literal('reply.grant'), to: addressee }),
  v.object({ type: v.literal('queue.close') }),
  v.object({ type: v.literal('queue.open') }),
] as const;

const place = { ticket: v.number(), group: v.string(), attrs: v.record(v.string(), v.string()) };

export const events = [
  v.object({
    type: v.literal('hand.raised'),
    ...place,
    kind: v.optional(v.literal('order')),
    /** Whose hand it is, where somebody else raised it. */
    person: v.optional(owner),
  }),
  v.object({
    type: v.literal('hand.lowered'),
    ticket: v.number(),
    /** Why, where it was a point of order and the moderator took it down. */
    reason: v.optional(v.picklist(w.orderReasons)),
  }),
  v.object({ type: v.literal('hand.written'), ticket: v.number(), language: v.string() }),
  v.object({ type: v.literal('hand.unwritten'), ticket: v.number() }),
  v.object({ type: v.literal('reply.granted'), ...place, person: owner }),
  v.object({ type: v.literal('queue.closed') }),
  v.object({ type: v.literal('queue.opened') }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

const mostReplies = 2;

export const hand: Part<Session, Command, Event, Refusal> = {
  decide: {
    'hand.raise'(session, { kind }, { by }) {
      const no = kind ? notLive(session) : notOpen(session);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      return mayRaise(session, by, kind) ?? [{ event: raising(session, by, kind ? { kind } : {}) }];
    },
    'person.raise'(session, { person }, { by }) {
      const no = mayModerate(session, by) ? notOpen(session) : notYours;
      if (no) return no;
      if (!session.people[person]) return { refused: 'no-such-person', person };
      return mayRaise(session, person) ?? [{ event: raising(session, person, { person }) }]; // F14, F15
    },
    'hand.lower'(session, _, { by }) {
      const no = notOpen(session);
      if (no) return no;
      const ticket = handOf(session, by);
      return ticket === undefined ? { refused: 'no-hand' } : [{ event: { type: 'hand.lowered', ticket } }];
    },
    'hand.take-down'(session, { ticket, reason, word }, { by }) {
      const no = mayModerate(session, by) ? notOpen(session) : notYours;
      if (no) return no;
      const hand = session.hands[ticket];
      if (!hand) return { refused: 'no-such-hand', ticket };
      if (isTheirs(hand)) return [{ event: { type: 'hand.lowered', ticket } }];
      if (hand.kind !== 'order') return { refused: 'not-put-down' }; // F3, F14
      if (!mayLead(session, by)) return notYours;
      if (!reason || lacksReason(reason, word)) return { refused: 'reason-needed' }; // F24
      return [{ event: { type: 'hand.lowered', ticket, reason }, ...(word && { words: { reason: word } }) }];
    },
    'hand.write'(session, { text, language }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      const ticket = toSpeak(session, by);
      if (ticket === undefined) return { refused: 'no-hand' };
      return [{ event: { type: 'hand.written', ticket, language }, words: { text } }];
    },
    'hand.unwrite'(session, _, { by }) {
      const no = notOpen(session);
      if (no) return no;
      const ticket = toSpeak(session, by);
      if (ticket === undefined) return { refused: 'no-hand' };
      return spokenOf(session, ticket)?.readOut ? [{ event: { type: 'hand.unwritten', ticket } }] : [];
    },
    'reply.grant'(session, { to }, { by }) {
      const no = mayLead(session, by) ? notLive(session) : notYours;
      if (no) return no;
      const person = addressed(session, to);
      if (!person) return { refused: 'no-such-person', person: to };
      if (openTurn(session)?.by === person) return { refused: 'has-the-floor' };
      if (handOf(session, person, 'reply')) return { refused: 'reply-granted' };
      const waiting = Object.values(session.hands).filter(({ kind }) => kind === 'reply').length;
      if (session.repliesInRow + waiting >= mostReplies) return { refused: 'replies-in-row', most: mostReplies }; // F12
      const { ticket, group, attrs } = raising(session, person);
      return [{ event: { type: 'reply.granted', ticket, group, attrs, person } }];
    },
    'queue.close'(session, _, { by }) {
      const no = mayLead(session, by) ? notOpen(session) : notYours;
      if (no) return no;
      return session.queueClosed ? [] : [{ event: { type: 'queue.closed' } }];
    },
    'queue.open'(session, _, { by }) {
      const no = mayLead(session, by) ? notOpen(session) : notYours;
      if (no) return no;
      return session.queueClosed ? [{ event: { type: 'queue.opened' } }] : [];
    },
  },
  evolve: {
    'hand.raised'(session, { at, by, event }) {
      goesUp(session, { ...event, person: event.person ?? by, kind: event.kind ?? 'floor' }, at);
    },
    'hand.lowered'(session, { eid, at, event }) {
      lower(session.queue, event.ticket);
      delete session.hands[event.ticket];
      if (event.reason) session.ordersDown = { ...session.ordersDown, [eid]: { at, reason: event.reason } };
      if (Object.keys(session.hands).length === 0) session.emptySince = at;
    },
    'hand.written'(session, { eid, event }) {
      const spoken = spokenOf(session, event.ticket);
      if (spoken) spoken.readOut = { words: eid, language: event.language };
    },
    'hand.unwritten'(session, { event }) {
      delete spokenOf(session, event.ticket)?.readOut;
    },
    'reply.granted'(session, { at, event }) {
      goesUp(session, { ...event, kind: 'reply' }, at);
    },
    'queue.closed'(session) {
      session.queueClosed = true;
    },
    'queue.opened'(session) {
      delete session.queueClosed;
    },
  },
  record: {
    'hand.raised': ({ event }) => ({ ticket: event.ticket, ...(event.kind && { kind: event.kind }) }),
    'hand.lowered': ({ event }) => ({ ticket: event.ticket, ...(event.reason && { reason: event.reason }) }),
    'hand.written': () => undefined, // said when it is read out
    'hand.unwritten': () => undefined,
    'reply.granted': ({ event }) => ({ ticket: event.ticket, kind: 'reply' }),
    'queue.closed': () => ({}),
    'queue.opened': () => ({}),
  },
};

/** A reply of the panel itself: it stands on a clock of its own, charged to no group of the floor (F11). */
export const isSeat = (who: Owner): who is `seat:${string}` => who.startsWith('seat:');

/** The hand somebody has up, of one kind or the one that comes first (F2, F10). */
export function handOf(session: Readonly<Session>, who: Owner, kind?: HandKind): number | undefined {
  const own = Object.keys(session.hands).filter((ticket) => session.hands[ticket]?.by === who);
  const found = (kind ? [kind] : (['order', 'reply', 'floor'] as const)).flatMap((wanted) =>
    own.filter((ticket) => (session.hands[ticket]?.kind ?? 'floor') === wanted),
  )[0];
  return found === undefined ? undefined : Number(found);
}

/** The event of a hand that goes up now, with what the queue balances about the person. */
export function raising(session: Readonly<Session>, who: Owner, more: Partial<Event & { type: 'hand.raised' }> = {}) {
  const person = isSeat(who) ? undefined : session.people[who];
  const group = person?.group ?? 'panel';
  const attrs = person ? balancedIn(person) : {};
  return { type: 'hand.raised' as const, ticket: session.queue.nextTicket, group, attrs, ...more };
}

export const balancedIn = ({ region, place }: { region: string; place: string }): Record<string, string> =>
  region === 'unspecified' ? { place } : { place, region };

interface Up {
  person: Owner;
  kind: HandKind;
  group: string;
  attrs: Record<string, string>;
}

function goesUp(session: Session, { person, kind, group, attrs }: Up, at: number) {
  const ticket = raise(session.queue, { person, group, attrs, kind });
  const hand: Hand = { by: person, at };
  if (kind !== 'floor') hand.kind = kind;
  session.hands[ticket] = hand;
}

/** Why no hand goes up, if so. */
function mayRaise(session: Readonly<Session>, who: ActorId, kind?: 'order'): Refusal | undefined {
  if (speaker(session) === who) return { refused: 'has-the-floor' };
  if (handOf(session, who, kind ?? 'floor')) return { refused: 'hand-up' }; // F2
  return !kind && session.queueClosed ? { refused: 'queue-closed' } : undefined; // F20
}

/** Whether a moderator may take this hand down: of somebody they put down, or of a reply that was granted. */
export const isTheirs = ({ by, kind }: Pick<Hand, 'by' | 'kind'>) => by.startsWith('added:') || kind === 'reply';

/** Who speaks, if somebody does: whose question is read out does not, and keeps what they do with their hand (F2, F18). */
export function speaker(session: Readonly<Session>): Owner | undefined {
  const turn = openTurn(session);
  return turn?.question ? undefined : turn?.by;
}

/** What of somebody's can be read out: the turn they have just been given, or the hand they have up (F16). */
function toSpeak(session: Readonly<Session>, who: ActorId): number | undefined {
  return speaker(session) === who ? openTurn(session)?.ticket : handOf(session, who);
}

function spokenOf(session: Readonly<Session>, ticket: number): Spoken | undefined {
  const turn = openTurn(session);
  return session.hands[ticket] ?? (turn?.ticket === ticket ? turn : undefined);
}

function addressed(session: Readonly<Session>, to: string): Owner | undefined {
  const [kind, ...rest] = to.split(':');
  const name = rest.join(':');
  if (kind === 'turn') return session.turns[name]?.by;
  if (kind === 'hand') return session.hands[name]?.by;
  const seat = Object.hasOwn(session.seats, name) ? session.seats[name] : undefined;
  return seat && !seat.closed ? `seat:${name}` : undefined;
}
