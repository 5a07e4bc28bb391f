import { greatestCommonDivisor, lowest, type Ratio } from './ratio.ts';

/**
 * What each voter has spent for each unit of their weight. Voters who have spent the same stand in one class: at first all
 * of them, and each statement that is chosen parts a class in two at most. All numbers have the same denominator, so that
 * they add and compare as whole numbers.
 */
export interface Purses {
  readonly weights: readonly number[];
  /** By voter: the place of their class in `spent`. */
  readonly classOf: Int32Array;
  spent: bigint[];
  denominator: bigint;
  /** What each could spend at first: places / total weight. Over the same denominator. */
  budget: bigint;
}

/** Nobody has spent anything. */
export function fullPurses(weights: readonly number[], places: number): Purses {
  const budget = lowest({ numerator: BigInt(places), denominator: BigInt(totalOf(weights)) });
  return {
    weights,
    classOf: new Int32Array(weights.length),
    spent: [0n],
    denominator: budget.denominator,
    budget: budget.numerator,
  };
}

/** What all together weigh. Sums of weights are plain numbers everywhere, so this one must not pass 2^53. */
export function totalOf(weights: readonly number[]): number {
  for (const weight of weights)
    if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError(`Not a weight: ${weight}`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError(`Weights too large to be added: ${total}`);
  return total;
}

/** What the voters of one class who support a statement have spent for each unit of their weight, and what they weigh. */
interface Part {
  spent: bigint;
  weight: bigint;
}

// Sums of weights by class, for one statement after the other: written on, read, wiped.
class Scale {
  private weight = new Float64Array(1);

  partsOf({ weights, classOf, spent }: Purses, supporters: Int32Array): Part[] {
    if (this.weight.length < spent.length) this.weight = new Float64Array(2 * spent.length);
    const classes: number[] = [];
    for (const voter of supporters) {
      const place = classOf[voter]!;
      if (this.weight[place] === 0) classes.push(place);
      this.weight[place] = this.weight[place]! + weights[voter]!;
    }
    const parts = classes.map((place) => ({ spent: spent[place]!, weight: BigInt(this.weight[place]!) }));
    for (const place of classes) this.weight[place] = 0;
    return parts.sort((a, b) => (a.spent < b.spent ? -1 : 1));
  }
}

export const newScale = () => new Scale();
export type { Scale };

/**
 * The smallest rho at which the supporters, of whom each pays rho for each unit of weight and at most what they have left,
 * pay one statement together. Undefined where they cannot. One step for each supporter, then for each of their classes.
 */
export function affordableAt(purses: Purses, supporters: Int32Array, scale: Scale): Ratio | undefined {
  const { denominator, budget } = purses;
  // From those who have least left: the first who can pay as much as each of those after them decides.
  const parts = scale.partsOf(purses, supporters).reverse();
  let paying = parts.reduce((sum, { weight }) => sum + weight, 0n);
  let missing = denominator;
  for (const { spent, weight } of parts) {
    const left = budget - spent;
    if (left * paying >= missing) return { numerator: missing, denominator: paying * denominator };
    missing -= left * weight;
    paying -= weight;
  }
  return undefined;
}

/**
 * The surface of one unit of water that is poured over the supporters, who stand at what they have spent: the waterline, in
 * exact fractions. At least one supporter. One step for each of them, then for each of their classes.
 */
export function levelAt(purses: Purses, supporters: Int32Array, scale: Scale): Ratio {
  let sum = purses.denominator;
  let wet = 0n;
  for (const { spent, weight } of scale.partsOf(purses, supporters)) {
    if (wet > 0n && sum <= spent * wet) break;
    sum += spent * weight;
    wet += weight;
  }
  return { numerator: sum, denominator: wet * purses.denominator };
}

/** Each supporter pays `rho` for each unit of weight, and at most what they have left. */
export function pay(purses: Purses, supporters: Int32Array, rho: Ratio): void {
  const paid = over(purses, rho);
  move(purses, supporters, (spent) => lesser(spent + paid, purses.budget));
}

/** Each supporter who stands below the level is raised to it. */
export function raise(purses: Purses, supporters: Int32Array, level: Ratio): void {
  const surface = over(purses, level);
  move(purses, supporters, (spent) => greater(spent, surface));
}

// Math.min and Math.max are not for these.
function lesser(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

function greater(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}

/** The number over the denominator of the purses, which grows as far as that takes. */
function over(purses: Purses, ratio: Ratio): bigint {
  const { numerator, denominator } = lowest(ratio);
  const factor = denominator / greatestCommonDivisor(denominator, purses.denominator);
  purses.denominator *= factor;
  purses.budget *= factor;
  purses.spent = purses.spent.map((spent) => spent * factor);
  return numerator * (purses.denominator / denominator);
}

function move(purses: Purses, supporters: Int32Array, to: (spent: bigint) => bigint): void {
  const { classOf, spent } = purses;
  const places = new Map(spent.map((each, place) => [each, place]));
  const moved = new Map<number, number>();
  for (const voter of supporters) {
    const from = classOf[voter]!;
    let into = moved.get(from);
    if (into === undefined) {
      const value = to(spent[from]!);
      into = places.get(value) ?? spent.push(value) - 1;
      places.set(value, into);
      moved.set(from, into);
    }
    classOf[voter] = into;
  }
}
