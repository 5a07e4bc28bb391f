/** What every benchmark prints: medians and percentiles of what was measured, in the same words. */

export const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The value below which a share of the values lies (nearest rank), from 0 to 1. */
export const percentile = (values: readonly number[], share: number) =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

export const median = (values: readonly number[]) => percentile(values, 0.5);

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** One line: what, the figure, what it should stay under, and the runs it is the median of. */
export function say(
  what: string,
  values: readonly number[],
  target: number,
  unit: (value: number) => string = ms,
): void {
  line(what, values, { target, unit, isReached: median(values) <= target });
}

/** The same where more is better. */
export function sayAtLeast(
  what: string,
  values: readonly number[],
  target: number,
  unit: (value: number) => string = ms,
): void {
  line(what, values, { target, unit, isReached: median(values) >= target });
}

interface Aim {
  target: number;
  unit: (value: number) => string;
  isReached: boolean;
}

function line(what: string, values: readonly number[], { target, unit, isReached }: Aim): void {
  const verdict = isReached ? 'reached' : 'MISSED';
  console.log(
    `${what}: ${unit(median(values))} (target ${unit(target)}, ${verdict}; runs ${values.map(unit).join(', ')})`,
  );
}
