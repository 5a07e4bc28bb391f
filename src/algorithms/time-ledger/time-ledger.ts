export const timeLedger = { name: 'time-ledger', version: 1 };

/** The frame of a session, in whole seconds on one clock: the audience is promised num/den of it (half by default). */
export interface LedgerConfig {
  start: number;
  end: number;
  num?: number;
  den?: number;
  /** Seconds kept for the closing (120 by default). */
  buffer?: number;
}

/** Whole seconds booked so far; an account that is not there holds nothing. */
export interface Accounts {
  panel?: number;
  /** The audience's own time. */
  voice?: number;
  /** The panel answering the audience. */
  reply?: number;
  /** Technical interruptions and opening formalities. */
  proc?: number;
  /** Time the panel went on because no hand was up. It is not credited. */
  lent?: number;
}

/** What the audience is owed, in whole seconds, and the clock time at which the panel must give the floor. */
export interface Ledger {
  target: number;
  credit: number;
  owed: number;
  handover: number;
}

const defaultBuffer = 120;

/**
 * Where the audience's promised time stands. Answers count only up to the audience's own time, so at least half of what
 * is credited is the audience speaking. Audience turns push the hand-over later; overruns of the panel never do.
 *
 * Source: ours, rule B2. Constant time; the largest product is below 10^10 for a whole day.
 *
 * @example ledger({ start: 0, end: 5400 }, { panel: 900, voice: 240, reply: 180 })
 * // { target: 2700, credit: 420, owed: 2280, handover: 3000 }
 */
export function ledger(config: Readonly<LedgerConfig>, accounts: Readonly<Accounts>): Ledger {
  const { start, end, num = 1, den = 2, buffer = defaultBuffer } = config;
  const voice = accounts.voice ?? 0;
  const target = Math.ceil(((end - start) * num) / den);
  const credit = voice + Math.min(accounts.reply ?? 0, voice);
  const owed = Math.max(0, target - credit);
  return { target, credit, owed, handover: end - buffer - owed };
}

/**
 * Seconds the panel still has at the instant `now`; negative when the hand-over is past.
 *
 * @example allowance({ start: 0, end: 5400 }, {}, 0) // 2580
 */
export function allowance(config: Readonly<LedgerConfig>, accounts: Readonly<Accounts>, now: number): number {
  return ledger(config, accounts).handover - now;
}

/**
 * Seconds the panel may answer from the instant `now`: as long as the audience has spoken more than it was answered, or
 * out of the panel's own time, whichever is more.
 *
 * @example replyCap({ start: 0, end: 3600 }, { panel: 1700, voice: 60, reply: 20 }, 1780) // 40
 */
export function replyCap(config: Readonly<LedgerConfig>, accounts: Readonly<Accounts>, now: number): number {
  const unanswered = Math.max(0, (accounts.voice ?? 0) - (accounts.reply ?? 0));
  return Math.max(unanswered, allowance(config, accounts, now));
}
