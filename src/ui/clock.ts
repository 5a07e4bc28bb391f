import { minutes } from '#wording/plural.ts';

/** What a clock shows at an instant. Pure: the page draws it, the live script moves it on by the same arithmetic. */

export type ClockState = 'left' | 'close' | 'over';

export interface ClockFace {
  state: ClockState;
  /** Seconds left; negative once the time is over. */
  left: number;
  figure: string;
}

/** From so many seconds on, the clock asks to close. */
export const closeSeconds = 30;

/** Whole seconds as the ledger counts them: floor(end) - floor(start) (decision 0009). */
export const between = (from: number, to: number) => Math.max(0, Math.floor(to / 1000) - Math.floor(from / 1000));

/**
 * @example clockFace({ since: 0, allottedSeconds: 120 }, 101_000) // { state: 'close', left: 19, figure: '0:19' }
 */
export function clockFace(
  { since, allottedSeconds }: { since: number; allottedSeconds: number },
  now: number,
): ClockFace {
  const left = allottedSeconds - between(since, now);
  const state = left < 0 ? 'over' : left <= closeSeconds ? 'close' : 'left';
  return { state, left, figure: (left < 0 ? '+' : '') + minutes(Math.abs(left)) };
}
