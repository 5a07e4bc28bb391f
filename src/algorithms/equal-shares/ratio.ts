/** A number that is not below zero, as a quotient of two whole numbers without limit. The denominator is above zero. */
export interface Ratio {
  numerator: bigint;
  denominator: bigint;
}

/** Below zero if `a` is less than `b`, zero if they are the same number. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The same number with the smallest denominator. */
export function lowest({ numerator, denominator }: Ratio): Ratio {
  const common = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/**
 * The same number as people write it, in lowest terms.
 *
 * @example written({ numerator: 2n, denominator: 12n }) // '1/6'
 */
export function written(ratio: Ratio): string {
  const { numerator, denominator } = lowest(ratio);
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

/** Of two whole numbers that are not below zero and not both zero (Euclid). */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
