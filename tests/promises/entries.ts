/**
 * A session's entries as somebody outside reads them: numbers, names and instants, nothing of ours. What stands in this
 * folder shares no code with the rules it checks (X9): where both are wrong in the same way, two people were.
 */
export interface Written {
  seq: number;
  at: number;
  by: string;
  event: { type: string; [field: string]: unknown };
}

/** A fault, in a sentence with the place it was found at. */
export type Faults = string[];

/** Whole seconds between two instants, as everybody counts them: each rounded down first. */
export const secondsBetween = (from: number, to: number) => Math.floor(to / 1000) - Math.floor(from / 1000);

export const numberIn = (of: unknown, name: string, otherwise: number): number => {
  const value = (of as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'number' ? value : otherwise;
};

/** What the session promised and by which numbers, as its own log says them; the text's defaults where it says nothing. */
export interface Terms {
  slot: number;
  credit: number;
  least: number;
  window: number;
  jumps: number;
  every: number;
  ahead: number;
  share: (group: string) => number;
  buffer: number;
}

export function termsOf(entries: readonly Written[]): Terms {
  let rules: { queue?: unknown; ledger?: unknown } = {};
  for (const { event } of entries) if (event.rules) rules = event.rules as typeof rules; // the last word holds
  const { queue, ledger } = rules;
  const shares = (queue as { shares?: Record<string, number> } | undefined)?.shares;
  return {
    slot: numberIn(queue, 'slotSeconds', 120),
    credit: numberIn(queue, 'creditSeconds', numberIn(queue, 'credit', 240)),
    least: numberIn(queue, 'minChargeSeconds', numberIn(queue, 'minCharge', 30)),
    window: numberIn(queue, 'window', 4),
    jumps: numberIn(queue, 'maxJump', 3),
    every: numberIn(queue, 'longest', 4),
    ahead: numberIn(queue, 'ahead', 0),
    share: (group) => shares?.[group] ?? 1,
    buffer: numberIn(ledger, 'bufferSeconds', 120),
  };
}
