import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { isConfided } from '../chatham-house.ts';
import { accountsAt, between, ledgerConfig, openTurn, ownSeconds, planOfRest, reservedAt } from '../clock.ts';
import { turnSeconds } from '../floor.ts';
import { agendaInOrder } from '../plan.ts';
import type { Segment, Session, Turn } from '../state.ts';
import type { Account, SegmentKind } from '../words.ts';
import {
  type Audience,
  calls,
  isStaff,
  type Label,
  labelOf,
  ofTurn,
  type ReadWords,
  type SeatLabel,
  seatLabel,
} from './audience.ts';
import { type ReadOut, readOutOf } from './turn.ts';

/** A part of the running order as a screen names it: its own title, its speaker, or only its kind. */
export interface SegmentLabel {
  segment: string;
  kind: SegmentKind;
  title: string;
  seat?: SeatLabel;
  /** The how-manieth presentation of how many, where it is one. */
  of?: [number, number];
  /** Under the Chatham House Rule (M1). */
  chathamHouse?: true;
}

/** Whose time it is now, and since when. Instants in epoch milliseconds, spans in seconds. */
export interface NowView {
  what: 'before' | 'starting' | 'segment' | 'turn' | 'paused' | 'closed';
  /** From when its clock counts: as many seconds later as it was paused since (T7). While it is paused, since when. */
  since: number;
  allottedSeconds: number;
  /** Of somebody of the panel: how long they may go on after that, at the panel's own cost (T10). */
  graceSeconds?: number;
  /** Until when the slice lasts that the panel is lent, since nobody was waiting (T12). */
  lentUntil?: number;
  /** A point of order or a granted reply. */
  kind?: Turn['kind'];
  /** Somebody else reads out what the person wrote (F16). */
  readOut?: ReadOut;
  /** While the clock is paused: what the part or the turn had used until then. */
  heldSeconds?: number;
  segment?: SegmentLabel;
  speaker?: Label;
  /** The ticket of the person from the floor who speaks. */
  ticket?: number;
  /** Said to all when the order was left (F6). */
  override?: { code: string; word: string };
  /** What comes after this part, if anything. */
  next?: SegmentLabel;
}

export function segmentLabel(
  session: Readonly<Session>,
  read: ReadWords,
  id: string,
  audience: Audience,
): SegmentLabel | undefined {
  const part = session.agenda[id];
  if (!part) return undefined;
  const isTold = !isConfided(session, id) || calls(audience); // what is said there is not given to a seat (M6)
  const seat = part.seat && isTold ? seatLabel(session, read, part.seat, audience) : undefined;
  const title = read(part.words)?.[`title:${id}`] ?? '';
  const alike = agendaInOrder(session).filter(([, { kind }]) => kind === 'presentation');
  const place = alike.findIndex(([other]) => other === id);
  return {
    segment: id,
    kind: part.kind,
    title,
    ...(seat && { seat }),
    ...(place >= 0 && { of: [place + 1, alike.length] as [number, number] }),
    ...(part.chathamHouse && { chathamHouse: true as const }),
  };
}

/** The parts under the Chatham House Rule; the plan is the team's until the doors open (M1, P5). */
export function confidedParts(session: Readonly<Session>, read: ReadWords, audience: Audience): SegmentLabel[] {
  const { phase } = session;
  if (!isStaff(audience) && (phase === 'none' || phase === 'draft' || phase === 'planned')) return [];
  return agendaInOrder(session).flatMap(([id]) =>
    isConfided(session, id) ? (segmentLabel(session, read, id, audience) ?? []) : [],
  );
}

export function nowView(session: Readonly<Session>, read: ReadWords, audience: Audience): NowView {
  const { phase, clock } = session;
  if (phase === 'closed') return { what: 'closed', since: session.at.closed, allottedSeconds: 0 };
  if (phase !== 'live')
    return { what: 'before', since: session.at.doorsOpened, allottedSeconds: 0, ...upcoming(session, read, audience) };
  const segment = clock.segment ? segmentLabel(session, read, clock.segment, audience) : undefined;
  const common = { ...(segment && { segment }), ...upcoming(session, read, audience) };
  const runs = turnView(session, read, audience) ?? segmentView(session);
  if (!clock.pausedFrom) return { ...runs, ...common };
  const since = clock.running?.since ?? 0;
  return { ...runs, ...common, what: 'paused', since, heldSeconds: between(runs.since, since) };
}

/** The turn that is open, if somebody from the floor has it. */
function turnView(session: Readonly<Session>, read: ReadWords, audience: Audience): NowView | undefined {
  const turn = openTurn(session);
  if (!turn || !session.clock.turn) return undefined;
  const word = turn.override ? (read(session.clock.turn)?.reason ?? '') : '';
  return {
    what: 'turn',
    since: turn.at + turn.paused * 1000,
    allottedSeconds: turnSeconds(session, turn, turn.extraSeconds),
    speaker: labelOf(session, read, turn.by, audience, { ...ofTurn(turn), calling: true }),
    ticket: turn.ticket,
    ...(turn.kind && { kind: turn.kind }),
    ...readOutOf(read, turn, audience, true),
    ...(turn.override && { override: { code: turn.override, word } }),
  };
}

function segmentView(session: Readonly<Session>): NowView {
  const { segment, startedAt, allottedSeconds, graceSeconds, running, lentUntil } = session.clock;
  if (!segment) return { what: 'starting', since: startedAt, allottedSeconds: 0 };
  const lent = running?.account === 'lent' && lentUntil ? { lentUntil } : {};
  const grace = graceSeconds > 0 ? { graceSeconds } : {};
  return { what: 'segment', since: segmentSince(session), allottedSeconds, ...grace, ...lent };
}

/** From when the running part's clock counts: its beginning, later by every second since that was not its own (T7). */
export const segmentSince = ({ clock }: Readonly<Session>): number => clock.segmentAt + clock.elsewhereSeconds * 1000;

/** The part that comes next by the running order. */
function upcoming(session: Readonly<Session>, read: ReadWords, audience: Audience): { next?: SegmentLabel } {
  const isPlanned = session.phase === 'none' || session.phase === 'draft' || session.phase === 'planned';
  if (isPlanned && !isStaff(audience)) return {}; // a plan is the team's until the doors open (P5)
  const order = agendaInOrder(session);
  const here = order.findIndex(([id]) => id === session.clock.segment);
  const dropped = new Set(
    restView(session, read, audience)
      .filter((part) => part.state === 'dropped')
      .map((part) => part.segment),
  );
  const next = order.slice(here + 1).find(([id]) => !session.clock.begun[id] && !dropped.has(id));
  const label = next ? segmentLabel(session, read, next[0], audience) : undefined;
  return label ? { next: label } : {};
}

/** The floor's half as it stood when the last span was booked, and the span that has run since (fairness B2). */
export interface LedgerView {
  startedAt: number;
  endsAt: number;
  targetSeconds: number;
  creditSeconds: number;
  owedSeconds: number;
  /** By when the panel must give the floor; epoch milliseconds. */
  handoverAt: number;
  bufferSeconds: number;
  booked: Record<Account, number>;
  /** Every span so far, in order, for the ribbon. */
  spans: { account: Account; seconds: number }[];
  running?: { account: Account; since: number };
}

export function ledgerView(session: Readonly<Session>): LedgerView {
  const { clock, phase } = session;
  const planned = phase !== 'live' && phase !== 'closed';
  const frame = planned ? { ...ledgerConfig(session), start: 0, end: session.slotSeconds } : ledgerConfig(session);
  const { target, credit, owed, handover } = ledger(frame, clock.booked);
  return {
    startedAt: clock.startedAt,
    endsAt: planned ? session.slotSeconds * 1000 : clock.endsAt,
    targetSeconds: target,
    creditSeconds: credit,
    owedSeconds: owed,
    handoverAt: handover * 1000,
    bufferSeconds: session.rules.ledger.bufferSeconds,
    booked: { ...clock.booked },
    spans: clock.spans.map((span) => ({ ...span })),
    ...(clock.running && { running: { ...clock.running } }),
  };
}

/** One row of the running order as it stands now. */
export interface RestRow extends SegmentLabel {
  state: 'done' | 'running' | 'to_come' | 'dropped';
  planSeconds: number;
  /** What it took, or what it has now after re-planning; of the floor, what it is owed. */
  nowSeconds: number;
}

/** The running order with the plan re-made from what the panel still had when the last span was booked. */
export function restView(session: Readonly<Session>, read: ReadWords, audience: Audience): RestRow[] {
  const { clock } = session;
  const at = clock.running?.since ?? clock.startedAt;
  const plan = session.phase === 'live' ? planOfRest(session, at, reservedAt(session, at)) : undefined;
  const given = new Map(plan?.allotment.give);
  const dropped = new Set(plan?.allotment.dropped);
  return agendaInOrder(session).flatMap(([id, part]) => {
    const label = segmentLabel(session, read, id, audience);
    if (!label) return [];
    const state = stateOf(session, id, dropped.has(id));
    const nowSeconds = secondsNow(session, id, part, state, given.get(id), plan?.owed);
    return [{ ...label, state, planSeconds: part.seconds, nowSeconds }];
  });
}

function stateOf({ clock, phase }: Readonly<Session>, id: string, dropped: boolean): RestRow['state'] {
  if (clock.segment === id && phase === 'live') return 'running';
  if (clock.begun[id]) return 'done';
  return dropped ? 'dropped' : 'to_come';
}

function secondsNow(
  session: Readonly<Session>,
  id: string,
  part: Segment,
  state: RestRow['state'],
  given?: number,
  owed?: number,
): number {
  const { clock, at } = session;
  if (state === 'running') return clock.allottedSeconds;
  if (state === 'done') return (clock.done[id] ?? 0) + (clock.segment === id ? ownSeconds(session, at.closed) : 0);
  if (state === 'dropped') return 0;
  if (part.kind === 'floor') return owed ?? part.seconds;
  return given ?? part.seconds;
}

/** Seconds each account holds at an instant, for a document. */
export const secondsByAccount = (session: Readonly<Session>, at: number) => accountsAt(session, at);
