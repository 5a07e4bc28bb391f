import type { LedgerView } from '#core/session/views/clock.ts';
import { between } from './clock.ts';

/**
 * Figures that go on while only time passes. A view stands still between two acts; what the ledger would say at an instant
 * follows from it in at most two straight pieces, so the page draws the figure for its instant, and the live script moves it
 * on without knowing any rule (fairness B2).
 */
export interface Growth {
  /** Seconds at `since`. */
  base: number;
  since: number;
  /** So much for each second at first, for how many seconds, and so much for each second after that. */
  rates: readonly [number, number, number];
  least: number;
  most: number;
}

/** @example valueAt({ base: 10, since: 0, rates: [2, 5, 1], least: 0, most: 100 }, 7000) // 22 */
export function valueAt({ base, since, rates: [first, seconds, then], least, most }: Growth, at: number): number {
  const passed = between(since, at);
  const value = base + first * Math.min(passed, seconds) + then * Math.max(0, passed - seconds);
  return Math.min(most, Math.max(least, value));
}

/** The first instant at which a figure is past a limit on its way there; nothing if it never is. */
export function instantPast(growth: Growth, isPast: (value: number) => boolean): number | undefined {
  const { base, since, rates } = growth;
  if (isPast(valueAt(growth, since))) return since;
  const [first, seconds, then] = rates;
  const corner = base + first * seconds;
  // Whole seconds all along: the limit lies at one of the two pieces' ends, or is reached a second after zero is.
  for (const passed of [zero(base, first), seconds + zero(corner, then)]) {
    if (!Number.isFinite(passed) || passed < 0) continue;
    for (const second of [Math.ceil(passed), Math.ceil(passed) + 1]) {
      const at = (Math.floor(since / 1000) + second) * 1000;
      if (isPast(valueAt(growth, at))) return at;
    }
  }
  return undefined;
}

const zero = (base: number, rate: number) => (rate === 0 ? Number.NaN : -base / rate);

export interface LedgerGrowth {
  panel: Growth;
  /** What the floor has been credited. */
  floor: Growth;
  owed: Growth;
  /** What is owed and no longer fits before the closing. */
  lost: Growth;
}

export function ledgerGrowth(ledger: LedgerView): LedgerGrowth {
  const { booked, creditSeconds, owedSeconds, targetSeconds, running, endsAt, bufferSeconds, startedAt } = ledger;
  const since = running?.since ?? startedAt;
  const [first, seconds, then] = creditRates(ledger);
  const goesOn = running ? 1 : 0;
  const panel = running?.account === 'panel' || running?.account === 'lent' ? 1 : 0;
  const tooLate = owedSeconds - (Math.floor(endsAt / 1000) - bufferSeconds - Math.floor(since / 1000));
  const whole = { since, least: 0, most: Number.MAX_SAFE_INTEGER };
  return {
    panel: { ...whole, base: booked.panel + booked.lent, rates: [panel, 0, panel] },
    floor: { ...whole, base: creditSeconds, rates: [first, seconds, then] },
    // More than was promised may be given; less than nothing is never owed.
    owed: { ...whole, base: targetSeconds - creditSeconds, rates: [-first, seconds, -then] },
    lost: { ...whole, base: tooLate, rates: [goesOn - first, seconds, goesOn - then], most: Math.max(0, owedSeconds) },
  };
}

/** How fast the floor's credit grows now: answers count only up to the floor's own time, so they may catch up. */
function creditRates({ running, booked: { voice, reply } }: LedgerView): Growth['rates'] {
  if (running?.account === 'voice') return reply > voice ? [2, reply - voice, 1] : [1, 0, 1];
  if (running?.account === 'reply') return voice > reply ? [1, voice - reply, 0] : [0, 0, 0];
  return [0, 0, 0];
}

/** A figure as an attribute says it, and back. */
export const grows = ({ base, since, rates, least, most }: Growth): string =>
  [base, since, ...rates, least, most].join(' ');

export function growthIn(text: string): Growth {
  const [base = 0, since = 0, first = 0, seconds = 0, then = 0, least = 0, most = 0] = text.split(' ').map(Number);
  return { base, since, rates: [first, seconds, then], least, most };
}
