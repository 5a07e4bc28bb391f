/** Minutes as people type them, and as a field shows them again. */

/** Whole seconds in what was typed; nothing where it is no time. @example readMinutes('7:30') // 450 */
export function readMinutes(typed: string): number | undefined {
  const [, whole, seconds] = /^\s*(\d{1,4})(?::([0-5]\d))?\s*$/.exec(typed) ?? [];
  return whole === undefined ? undefined : Number(whole) * 60 + Number(seconds ?? 0);
}

/** @example shownMinutes(450) // '7:30', and 2700 is '45' */
export const shownMinutes = (seconds: number): string =>
  seconds % 60 === 0 ? String(seconds / 60) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
