/**
 * The two-sided p-value of a standard normal z: the chance of being at least as far from 0. From + - * / only, so that the
 * bits, and what is decided by them, are the same on every machine; right to thirteen digits.
 *
 * Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 7.1.6 (series) and 7.1.14 (continued fraction).
 *
 * @example twoSided(1.959963984540054) // 0.05
 */
export function twoSided(z: number): number {
  const x = Math.abs(z) * Math.SQRT1_2;
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

const twoOverRootPi = 1.1283791670955126;

/** 2 x e^(-x²) / √π times the sum of (2x²)^n / (1 · 3 · 5 ... (2n + 1)), none of whose terms is below 0. */
function erfSeries(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return twoOverRootPi * x * expOfMinus(x * x) * sum;
}

/** e^(-x²) / √π divided by x + (1/2) / (x + 1 / (x + (3/2) / (x + ...))), from the inside out. */
function erfcFraction(x: number): number {
  let below = x;
  for (let n = 80; n > 0; n -= 1) below = x + n / 2 / below;
  return (twoOverRootPi / 2) * (expOfMinus(x * x) / below);
}

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** e to the power of -x, for x from 0 on: 2 to a whole power, and a series for the rest. */
export function expOfMinus(x: number): number {
  const halvings = Math.floor(x / Math.LN2 + 0.5);
  if (halvings > 1070) return 0;
  const rest = 0 - (x - halvings * ln2High - halvings * ln2Low);
  let sum = 1;
  for (let n = 18; n > 0; n -= 1) sum = 1 + (rest / n) * sum;
  for (let left = halvings; left > 0; left -= 1) sum /= 2;
  return sum;
}
