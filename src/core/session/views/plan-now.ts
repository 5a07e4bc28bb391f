import { allot } from '#algorithms/time-ledger/allot.ts';
import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { between } from '../clock.ts';
import type { Session } from '../state.ts';
import type { ReadWords } from './audience.ts';
import { type LedgerView, type RestRow, restView, segmentSince } from './clock.ts';

/**
 * The floor's half and the rest of the plan at this very second. Views stand still between two acts; a desk counts on from
 * them with the same arithmetic, so that nobody is sent anything while only time passes (fairness B2).
 */

/** A row of the running order with what it takes to plan it anew. */
export interface PlanRow extends RestRow {
  minSeconds: number;
  droppable: boolean;
  /** Of the running part: from when its clock counts, and while it is paused, what it had used until then. */
  since?: number;
  heldSeconds?: number;
}

export function planRows(session: Readonly<Session>, read: ReadWords): PlanRow[] {
  const { clock } = session;
  const since = segmentSince(session);
  const runs = clock.pausedFrom ? { since, heldSeconds: between(since, clock.running?.since ?? since) } : { since };
  return restView(session, read, 'moderator').flatMap((row) => {
    const part = session.agenda[row.segment];
    if (!part) return [];
    const { minSeconds, droppable } = part;
    return [{ ...row, minSeconds, droppable, ...(row.state === 'running' && runs) }];
  });
}

/** The ledger with the running span counted up to an instant. */
export function ledgerAt(view: LedgerView, at: number): LedgerView {
  const { running, booked, endsAt, targetSeconds, bufferSeconds } = view;
  if (!running) return view;
  const accounts = { ...booked, [running.account]: booked[running.account] + between(running.since, at) };
  const end = Math.floor(endsAt / 1000);
  // The promise in seconds is known already: all of a span of that length, which ends when the session does.
  const frame = { start: end - targetSeconds, end, num: 1, den: 1, buffer: bufferSeconds };
  const { credit, owed, handover } = ledger(frame, accounts);
  return { ...view, booked: accounts, creditSeconds: credit, owedSeconds: owed, handoverAt: handover * 1000 };
}

/** The rows as planned at an instant, after the running part has taken `moreSeconds` beyond what it was given. */
export function planAt(rows: readonly PlanRow[], view: LedgerView, at: number, moreSeconds = 0): PlanRow[] {
  if (!view.running) return [...rows];
  const { owedSeconds, handoverAt } = ledgerAt(view, at);
  const left = Math.floor(handoverAt / 1000) - Math.floor(at / 1000) - reservedAt(rows, at) - moreSeconds;
  const rest = rows.filter((row) => isPanel(row) && isAhead(row));
  const plan = rest.map(({ segment, planSeconds, minSeconds, droppable }) => ({
    id: segment,
    plan: planSeconds,
    min: minSeconds,
    droppable,
  }));
  const { give, dropped } = allot(plan, left);
  const given = new Map(give);
  return rows.map((row) => {
    if (!isAhead(row)) return row;
    if (row.kind === 'floor') return { ...row, nowSeconds: owedSeconds };
    if (dropped.includes(row.segment)) return { ...row, state: 'dropped', nowSeconds: 0 };
    return { ...row, state: 'to_come', nowSeconds: given.get(row.segment) ?? row.planSeconds };
  });
}

/** What a minute more for the running part of the panel would cost, and whom. */
export interface MinuteMore {
  /** The first part still to come that would have less, and what it would have; 0 if it would go. */
  next?: { row: PlanRow; seconds: number };
  /** What the floor would lose of what it is owed. */
  floorSeconds: number;
}

export function minuteMore(rows: readonly PlanRow[], view: LedgerView, at: number): MinuteMore | undefined {
  if (view.running?.account !== 'panel') return undefined;
  const after = planAt(rows, view, at, 60);
  const before = new Map(planAt(rows, view, at).map((row) => [row.segment, row.nowSeconds]));
  const row = after.find((planned) => isPanel(planned) && planned.nowSeconds < (before.get(planned.segment) ?? 0));
  const { handoverAt, owedSeconds } = ledgerAt(view, at);
  const until = at + (reservedAt(rows, at) + 60) * 1000;
  const floorSeconds = Math.min(60, owedSeconds, between(handoverAt, until));
  return { ...(row && { next: { row, seconds: row.nowSeconds } }), floorSeconds };
}

/** What the running part of the panel may still take. */
function reservedAt(rows: readonly PlanRow[], at: number): number {
  const here = rows.find((row) => row.state === 'running');
  if (!here || !isPanel(here)) return 0;
  const { nowSeconds, heldSeconds, since = at } = here;
  return Math.max(0, nowSeconds - (heldSeconds ?? between(since, at)));
}

const isPanel = ({ kind }: PlanRow) => kind !== 'floor' && kind !== 'closing';
const isAhead = ({ state }: PlanRow) => state === 'to_come' || state === 'dropped';
