/** What the clock shows to the person speaking. */
export type Signal = 'green' | 'amber' | 'red' | 'cut';

const longestGrace = 20;
const warning = 30;

/**
 * What the clock shows after `elapsed` seconds of a turn that was allotted `allotted` seconds: amber for the last 30, red
 * from the end, cut after a grace of at most 20, which is paid from `slack` (what the panel has left at the start of the
 * turn, less the minima of what follows), never from the audience.
 *
 * Source: ours, rule B2. Constant time.
 *
 * @example signal(300, 310, 305) // 'red': ten seconds of grace
 */
export function signal(allotted: number, slack: number, elapsed: number): Signal {
  if (elapsed >= allotted + graceOf(allotted, slack)) return 'cut';
  if (elapsed >= allotted) return 'red';
  return elapsed >= allotted - warning ? 'amber' : 'green';
}

/**
 * Seconds a speaker may go on after the end of the turn (0 to 20).
 *
 * @example graceOf(300, 310) // 10
 */
export function graceOf(allotted: number, slack: number): number {
  return Math.max(0, Math.min(longestGrace, slack - allotted));
}
