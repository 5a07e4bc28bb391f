import { bestDeviation, deviation, fill, type Parts } from './deviation.ts';

export const balancing = { name: 'seat-balance', version: 1 };

/** A seat and what is known of who sits there: a value by dimension (`{ region: 'WEOG' }`); what is missing is open. */
export interface Seat {
  known: Readonly<Record<string, string | null | undefined>>;
}

/** How one dimension stands. */
export interface DimensionBalance {
  /** Seats by value, of those whose value is known. */
  count: Record<string, number>;
  /** How many seats have no value yet. */
  unknown: number;
  /** What to look for, seat by seat, in the order of need. */
  lookFor: string[];
  /** Values nobody would have after that. */
  missing: string[];
  /** 0 to 100, once the open seats are filled as advised; 100 is the best that so many seats can do. */
  scoreIfFilled: number;
  /** Distance from the target (0 to 1, six decimals) of the best possible seats, and of these once filled. */
  best: number;
  tv: number;
}

/**
 * How far a panel is from its targets, and whom to look for. `dims` gives the target of each dimension as whole parts by
 * value (`{ room: 7, online: 3 }`), `weights` how much a dimension counts in the total (1 where nothing is said).
 *
 * Each open seat goes to the value with the largest shortfall, ties in the order listed; the deviation is separable and
 * convex, so this greedy choice is the best possible. Source: ours, rule E. O(seats x values) for each dimension.
 *
 * @example seatBalance([{ known: { mode: 'room' } }, { known: {} }], { mode: { room: 1, online: 1 } })
 * // score 100, perDim.mode.lookFor ['online']
 */
export function seatBalance(
  seats: readonly Seat[],
  dims: Readonly<Record<string, Parts>>,
  weights: Readonly<Record<string, number>> = {},
): { perDim: Record<string, DimensionBalance>; score: number } {
  const perDim: Record<string, DimensionBalance> = {};
  let weighted = 0;
  let total = 0;
  for (const [dimension, parts] of Object.entries(dims)) {
    const balance = balanceOfDimension(
      seats.map((seat) => seat.known[dimension]),
      parts,
    );
    perDim[dimension] = balance;
    const weight = weights[dimension] ?? 1;
    weighted += weight * balance.scoreIfFilled;
    total += weight;
  }
  return { perDim, score: total === 0 ? 100 : roundRatio(weighted, total) };
}

function balanceOfDimension(values: (string | null | undefined)[], parts: Parts): DimensionBalance {
  const count: Record<string, number> = Object.fromEntries(Object.keys(parts).map((value) => [value, 0]));
  let unknown = 0;
  // A value that the target does not list takes a seat from those it lists.
  let unlisted = 0;
  for (const value of values) {
    if (value === null || value === undefined) unknown += 1;
    else if (Object.hasOwn(count, value)) count[value] = (count[value] ?? 0) + 1;
    else unlisted += 1;
  }
  const seats = values.length;
  const filled = { ...count };
  const lookFor = fill(filled, parts, seats, unknown);
  const whole = 2 * seats * Object.values(parts).reduce((sum, part) => sum + part, 0);
  const distance = deviation(filled, parts, seats, unlisted);
  const best = bestDeviation(parts, seats);
  return {
    count,
    unknown,
    lookFor,
    missing: Object.keys(filled).filter((value) => filled[value] === 0),
    // 100 (1 - (tv - best) / (1 - best)) with both sides multiplied by 2nP: a ratio of whole numbers.
    scoreIfFilled: whole === best ? 100 : roundRatio(100 * (whole - distance), whole - best),
    best: sixDecimals(best, whole),
    tv: sixDecimals(distance, whole),
  };
}

// Half upwards, on whole numbers: a quotient of floats could fall on the wrong side of one half.
function roundRatio(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function sixDecimals(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : roundRatio(1_000_000 * numerator, denominator) / 1_000_000;
}
