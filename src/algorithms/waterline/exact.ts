/** What one question costs: one unit of water. Levels and sums are counted in parts of it. */
export const unit = 1_000_000_000_000;

// Sums of weight times level pass 2^53, so a sum is a pair of numbers. Divisions are long divisions in this base.
const base = 1_000_000;

/** A whole number without practical limit, whole * unit + rest, with 0 <= rest < unit; `whole` alone may be negative. */
export interface Sum {
  whole: number;
  rest: number;
}

/**
 * Adds a whole number below 2^53 in size, or takes it away where it is negative. Constant time, as all of these.
 *
 * @example add({ whole: 0, rest: 999_999_999_999 }, 1) // { whole: 1, rest: 0 }
 */
export function add(sum: Sum, amount: number): void {
  const units = Math.floor(amount / unit);
  sum.whole += units;
  sum.rest += amount - units * unit;
  if (sum.rest >= unit) {
    sum.whole += 1;
    sum.rest -= unit;
  }
}

/**
 * Adds (whole * unit + rest) * factor, for 0 <= factor < 9 * 10^9, so that no product passes 2^53.
 *
 * @example addTimes({ whole: 0, rest: 0 }, 1, 500_000_000_000, 3) // { whole: 4, rest: 500_000_000_000 }
 */
export function addTimes(sum: Sum, whole: number, rest: number, factor: number): void {
  const low = (rest % base) * factor;
  const high = Math.floor(rest / base) * factor + Math.floor(low / base);
  sum.whole += whole * factor + Math.floor(high / base);
  sum.rest += (high % base) * base + (low % base);
  if (sum.rest >= unit) {
    sum.whole += 1;
    sum.rest -= unit;
  }
}

/**
 * Divides by 0 < divisor < 9 * 10^9 and rounds down; the quotient has to stay below 2^53.
 *
 * @example divideDown({ whole: 1, rest: 0 }, 3) // 333_333_333_333
 */
export function divideDown(sum: Sum, divisor: number): number {
  const [quotient] = divide(sum, divisor);
  return quotient;
}

/**
 * Divides by 0 < divisor < 9 * 10^9 and rounds up; the quotient has to stay below 2^53.
 *
 * @example divideUp({ whole: 1, rest: 0 }, 3) // 333_333_333_334
 */
export function divideUp(sum: Sum, divisor: number): number {
  const [quotient, remainder] = divide(sum, divisor);
  return remainder > 0 ? quotient + 1 : quotient;
}

function divide(sum: Sum, divisor: number): [quotient: number, remainder: number] {
  let quotient = 0;
  let remainder = 0;
  for (const digit of [sum.whole, Math.floor(sum.rest / base), sum.rest % base]) {
    const dividend = remainder * base + digit;
    remainder = dividend % divisor;
    quotient = quotient * base + (dividend - remainder) / divisor;
  }
  return [quotient, remainder];
}
