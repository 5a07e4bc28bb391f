import * as v from 'valibot';
import { allot, leastOf } from '#algorithms/time-ledger/allot.ts';
import { graceOf } from '#algorithms/time-ledger/signal.ts';
import { allowance, ledger } from '#algorithms/time-ledger/time-ledger.ts';
import type { Part } from '../decider.ts';
import { mayLead, notLive, notYours } from './may.ts';
import { participation, participationOf } from './participation.ts';
import { agendaInOrder } from './plan.ts';
import type { Refusal } from './refusal.ts';
import type { Segment, Session } from './state.ts';
import { keepUndo } from './undo-steps.ts';
import * as w from './words.ts';

/** The clock, the segments and the time ledger. The clock is the server's; a segment ends when the next begins. Rules T1-T9. */

const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

export const commands = [
  v.object({ type: v.literal('session.start') }),
  v.object({ type: v.literal('segment.begin'), segment: w.localId }),
  v.object({ type: v.literal('clock.pause') }),
  v.object({ type: v.literal('clock.resume') }),
  v.object({ type: v.literal('end.change'), endsAt: instant }),
  v.object({ type: v.literal('session.close') }),
] as const;

/** What a boundary in time books: the span that ends here, and whose time runs from here. */
export const booking = {
  booked: v.optional(v.object({ account: v.picklist(w.accounts), seconds: v.number() })),
  runs: v.nullable(v.picklist(w.accounts)),
};
export interface Booking {
  booked?: { account: w.Account; seconds: number } | undefined;
  runs: w.Account | null;
}

export const events = [
  v.object({ type: v.literal('session.started'), endsAt: v.number() }),
  v.object({
    type: v.literal('segment.begun'),
    segment: v.string(),
    allottedSeconds: v.number(),
    graceSeconds: v.optional(v.number()),
    ...booking,
  }),
  v.object({ type: v.literal('clock.paused'), ...booking }),
  v.object({ type: v.literal('clock.resumed'), ...booking }),
  v.object({ type: v.literal('end.changed'), endsAt: v.number() }),
  v.object({
    type: v.literal('session.closed'),
    /** The promise and what came of it, in seconds (fairness B2). */
    target: v.number(),
    credit: v.number(),
    /** Who took part, in totals that point at nobody (P3). */
    participation,
    ...booking,
  }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const clock: Part<Session, Command, Event, Refusal> = {
  decide: {
    'session.start'(session, _, { by, at }) {
      if (!mayLead(session, by)) return notYours;
      if (session.phase === 'closed') return { refused: 'closed' };
      if (session.phase === 'live') return { refused: 'already-live' };
      if (session.phase !== 'open') return { refused: 'doors-not-open' };
      const endsAt = at + session.slotSeconds * 1000;
      return [{ event: { type: 'session.started', endsAt } }];
    },
    'segment.begin'(session, { segment }, { by, at }) {
      const no = notLeading(session, by);
      if (no) return no;
      const part = session.agenda[segment];
      if (!part) return { refused: 'no-such-segment', segment };
      if (session.clock.segment === segment) return [];
      if (session.clock.pausedFrom) return { refused: 'paused' };
      if (openTurn(session)) return { refused: 'has-the-floor' };
      const passed = book(session, at, accountOf(part));
      const allottedSeconds = secondsFor(session, segment, at);
      const graceSeconds = graceFor(session, segment, allottedSeconds, at);
      return [{ event: { type: 'segment.begun', segment, allottedSeconds, graceSeconds, ...passed } }];
    },
    'clock.pause'(session, _, { by, at }) {
      const no = notLeading(session, by);
      if (no) return no;
      if (session.clock.pausedFrom) return { refused: 'paused' };
      return [{ event: { type: 'clock.paused', ...book(session, at, 'proc') } }];
    },
    'clock.resume'(session, _, { by, at }) {
      const no = notLeading(session, by);
      if (no) return no;
      const before = session.clock.pausedFrom;
      if (!before) return { refused: 'not-paused' };
      return [{ event: { type: 'clock.resumed', ...book(session, at, before) } }];
    },
    'end.change'(session, { endsAt }, { by, at }) {
      const no = notLeading(session, by);
      if (no) return no;
      if (endsAt <= at) return { refused: 'end-in-the-past' };
      if (endsAt > session.clock.startedAt + w.daySeconds * 1000) return { refused: 'end-too-far' };
      return [{ event: { type: 'end.changed', endsAt } }];
    },
    'session.close'(session, _, { by, at }) {
      const no = notLeading(session, by);
      if (no) return no;
      if (openTurn(session)) return { refused: 'has-the-floor' };
      const passed = book(session, at, null);
      const { target, credit } = ledger(ledgerConfig(session), after(session, passed));
      const participation = participationOf(session);
      return [{ event: { type: 'session.closed', target, credit, participation, ...passed } }];
    },
  },
  evolve: {
    'session.started'(session, { eid, at, event }) {
      session.marks.started = eid;
      session.phase = 'live';
      session.at.started = at;
      session.clock.startedAt = at;
      session.clock.endsAt = event.endsAt;
      session.clock.running = { account: 'proc', since: at };
    },
    'segment.begun'(session, entry) {
      const { eid, at, event } = entry;
      const { clock } = session;
      const account = clock.running?.account ?? 'proc';
      bookSpan(session, at, event); // the span that ends belongs to the part that ends
      const { segmentAt, elsewhereSeconds, allottedSeconds, graceSeconds, segment = null } = clock;
      keepUndo(session, entry, {
        type: 'segment.begun',
        entry: eid,
        account,
        part: { segmentAt, elsewhereSeconds, allottedSeconds, graceSeconds },
        segment,
        done: (segment !== null && clock.done[segment]) || null,
        begun: clock.begun[event.segment] ?? null,
        began: event.segment,
      });
      if (clock.segment) clock.done[clock.segment] = (clock.done[clock.segment] ?? 0) + ownSeconds(session, at);
      clock.segment = event.segment;
      clock.segmentAt = at;
      clock.elsewhereSeconds = 0;
      clock.allottedSeconds = event.allottedSeconds;
      clock.graceSeconds = event.graceSeconds ?? 0;
      clock.begun[event.segment] = eid;
      clock.runs.push({ segment: event.segment, from: at });
    },
    'clock.paused'(session, entry) {
      const { eid, at, event } = entry;
      const account = session.clock.running?.account ?? 'panel';
      session.clock.pausedFrom = account;
      bookSpan(session, at, event);
      keepUndo(session, entry, { type: 'clock.paused', entry: eid, account });
    },
    'clock.resumed'(session, entry) {
      const { eid, at, event } = entry;
      const { pausedFrom = 'panel' } = session.clock;
      const turn = openTurn(session);
      if (turn) turn.paused += event.booked?.seconds ?? 0;
      delete session.clock.pausedFrom;
      bookSpan(session, at, event);
      keepUndo(session, entry, { type: 'clock.resumed', entry: eid, account: 'proc', pausedFrom });
    },
    'end.changed'(session, { event }) {
      session.clock.endsAt = event.endsAt;
    },
    'session.closed'(session, { eid, at, event }) {
      session.marks.closed = eid;
      session.phase = 'closed';
      session.at.closed = at;
      bookSpan(session, at, event);
    },
  },
  record: {
    'session.started': ({ event }) => ({ endsAt: event.endsAt }),
    'segment.begun': ({ event }) => ({ ...event }),
    'clock.paused': ({ event }) => ({ ...event }),
    'clock.resumed': ({ event }) => ({ ...event }),
    'end.changed': ({ event }) => ({ endsAt: event.endsAt }),
    'session.closed': ({ event }) => ({ ...event }),
  },
};

/** Whole seconds between two instants, as the ledger counts them: floor(end) - floor(start) (decision 0009). */
export const between = (from: number, to: number) => Math.max(0, Math.floor(to / 1000) - Math.floor(from / 1000));

/** Ends the running span at this instant and names whose time comes next. */
export function book(session: Readonly<Session>, at: number, runs: w.Account | null): Booking {
  const { running } = session.clock;
  if (!running) return { runs };
  return { booked: { account: running.account, seconds: between(running.since, at) }, runs };
}

/** Records what a boundary booked. What was done before it can be taken back no more (T15). */
export function bookSpan(session: Session, at: number, { booked, runs }: Booking) {
  delete session.undo;
  const { clock } = session;
  if (booked && booked.seconds > 0) {
    clock.booked[booked.account] += booked.seconds;
    const last = clock.spans.at(-1);
    if (last?.account === booked.account) last.seconds += booked.seconds;
    else clock.spans.push({ ...booked });
    if (isElsewhere(session, booked.account)) clock.elsewhereSeconds += booked.seconds;
  }
  if (runs) clock.running = { account: runs, since: at };
  else delete clock.running;
}

/** Whose time a part of the running order is while nobody from the floor speaks (T3). */
export const accountOf = ({ kind }: Pick<Segment, 'kind'>): w.Account =>
  kind === 'floor' ? 'reply' : kind === 'closing' ? 'proc' : 'panel';

/** The turn that is running, if somebody from the floor speaks. */
export const openTurn = (session: Readonly<Session>) =>
  session.clock.turn ? session.turns[session.clock.turn] : undefined;

export const ledgerConfig = (session: Readonly<Session>) => ({
  start: Math.floor(session.clock.startedAt / 1000),
  end: Math.floor(session.clock.endsAt / 1000),
  num: session.promise.num,
  den: session.promise.den,
  buffer: session.rules.ledger.bufferSeconds,
});

/** The accounts as they stand once this boundary is booked. */
export function after(session: Readonly<Session>, { booked }: Pick<Booking, 'booked'>) {
  const accounts = { ...session.clock.booked };
  if (booked) accounts[booked.account] += booked.seconds;
  return accounts;
}

/** The accounts at an instant, the running span included. */
export const accountsAt = (session: Readonly<Session>, at: number) => after(session, book(session, at, null));

/**
 * Parts of the panel still to come, as the ledger shares the panel's remaining time among them (fairness B2, shrink).
 * `reservedSeconds` is what the running part may still take of it.
 */
export function planOfRest(session: Readonly<Session>, at: number, reservedSeconds = 0) {
  const accounts = accountsAt(session, at);
  const left = allowance(ledgerConfig(session), accounts, Math.floor(at / 1000)) - reservedSeconds;
  const rest = agendaInOrder(session)
    .filter(([id, part]) => isPanel(part) && !session.clock.begun[id])
    .map(([id, { seconds, minSeconds, droppable }]) => ({ id, plan: seconds, min: minSeconds, droppable }));
  return { ...ledger(ledgerConfig(session), accounts), allowance: left, rest, allotment: allot(rest, left) };
}

/** Seconds the running part of the panel may still take out of the panel's time. */
export function reservedAt({ clock, agenda }: Pick<Readonly<Session>, 'clock' | 'agenda'>, at: number): number {
  const here = clock.segment ? agenda[clock.segment] : undefined;
  if (!here || !isPanel(here)) return 0;
  return Math.max(0, clock.allottedSeconds - ownSeconds({ clock, agenda }, at));
}

/** Seconds the running part has used of its own time: without interruptions, and in the panel's parts without the floor's. */
export function ownSeconds(session: Pick<Readonly<Session>, 'clock' | 'agenda'>, at: number): number {
  const { segmentAt, elsewhereSeconds, running } = session.clock;
  const elsewhere = running && isElsewhere(session, running.account) ? between(running.since, at) : 0;
  return Math.max(0, between(segmentAt, at) - elsewhereSeconds - elsewhere);
}

/** Whether a second of this account is not the running part's own (T3). The closing is nobody's time, paused or not. */
function isElsewhere({ clock, agenda }: Pick<Readonly<Session>, 'clock' | 'agenda'>, account: w.Account): boolean {
  const here = clock.segment ? agenda[clock.segment] : undefined;
  if (!here || here.kind === 'closing') return false;
  return here.kind === 'floor' ? account === 'proc' : account !== 'panel' && account !== 'lent';
}

/** Whether a part is the panel's own. */
export const isPanel = ({ kind }: Pick<Segment, 'kind'>) => kind !== 'floor' && kind !== 'closing';

/** Seconds a part may take when it begins now: its share of what the panel still has, or all that the panel leaves (T5). */
function secondsFor(session: Readonly<Session>, segment: string, at: number): number {
  const part = session.agenda[segment];
  if (!part) return 0;
  const left = between(at, session.clock.endsAt);
  if (part.kind === 'closing') return left;
  const { allotment } = planOfRest(session, at);
  if (part.kind === 'floor') {
    const panel = allotment.give.reduce((sum, [, seconds]) => sum + seconds, 0);
    return Math.max(0, left - session.rules.ledger.bufferSeconds - panel);
  }
  return allotment.give.find(([id]) => id === segment)?.[1] ?? 0;
}

/** Seconds somebody of the panel may go on: out of what the panel has, less the least of what follows (T10, fairness B2). */
function graceFor(session: Readonly<Session>, segment: string, allottedSeconds: number, at: number): number {
  const part = session.agenda[segment];
  if (!part || !isPanel(part)) return 0;
  const { allowance, rest } = planOfRest(session, at);
  const least = rest.filter(({ id }) => id !== segment).reduce((sum, other) => sum + leastOf(other), 0);
  return graceOf(allottedSeconds, allowance - least);
}

function notLeading(session: Readonly<Session>, by: Parameters<typeof mayLead>[1]): Refusal | undefined {
  return mayLead(session, by) ? notLive(session) : notYours;
}
