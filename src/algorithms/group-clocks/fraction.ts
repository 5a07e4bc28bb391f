/** A number above zero as a quotient of two whole numbers. */
export type Fraction = readonly [numerator: number, denominator: number];

/**
 * Reads a whole number above zero, or a fraction of two of them.
 *
 * @example toFraction('3/2') // [3, 2]
 */
export function toFraction(value: number | string): Fraction {
  const [numerator, denominator = 1, ...more] = typeof value === 'number' ? [value] : value.split('/').map(Number);
  const isWhole = (part: number | undefined) => part !== undefined && Number.isSafeInteger(part) && part > 0;
  if (!isWhole(numerator) || !isWhole(denominator) || more.length > 0)
    throw new RangeError(`Not a whole number above zero, nor a fraction of two: ${value}`);
  return [numerator!, denominator];
}

/**
 * The quotient.
 *
 * @example over([100, 1], [3, 2]) // [200, 3]
 */
export function over(a: Fraction, b: Fraction): Fraction {
  return [a[0] * b[1], a[1] * b[0]];
}

/**
 * The largest whole number that is not above the fraction.
 *
 * @example roundDown([200, 3]) // 66
 */
export function roundDown([numerator, denominator]: Fraction): number {
  return (numerator - (numerator % denominator)) / denominator;
}
