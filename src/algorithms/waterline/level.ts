import type { Reading } from '../reading.ts';
import { addTimes, divideDown, divideUp, type Sum, unit } from './exact.ts';
import { placeIn, type Waterline } from './waterline.ts';

/** How much one person of each class counts: whole numbers from 1, in thousandths of an ordinary person. */
export type Weights = Readonly<Record<string, number>>;

/** How long after withdrawing their support people are still charged (milliseconds). */
export const chargeWindow = 120_000;

/** What taking a question costs: everybody who backs it, and `leavers`, are raised to `level`. */
export interface Charge {
  /** The surface of the water; 0 where there is nobody to charge. */
  level: number;
  leavers: string[];
}

/**
 * The level at which a newcomer starts: the mean level of those already there, rounded down; 0 for the first. It stays where
 * it is while people join, and joining late wins nothing. One step for each class.
 *
 * @example joiningLevel(emptyWaterline(), {}) // 0
 */
export function joiningLevel(state: Reading<Waterline>, weights: Weights): number {
  const sum: Sum = { whole: 0, rest: 0 };
  let weight = 0;
  for (const tally of state.tallies) {
    if (tally.people === 0) continue;
    const each = mustWeigh(weights, tally.class);
    weight += each * tally.people;
    addTimes(sum, tally.total.whole, tally.total.rest, each);
  }
  return weight === 0 ? 0 : divideDown(sum, weight);
}

/**
 * The level of an open question: the smallest whole L at which the water poured over its supporters, the sum of weight times
 * (L - level) over those below L, is one unit. Null without supporters, and for a question that is not open.
 * One step for each class; if somebody who backs it stands above the surface, a few passes over its supporters.
 *
 * @example // five people of weight 1000 who have not been heard
 * levelOf(state, { room: 1000 }, 'why') // 200_000_000
 */
export function levelOf(state: Reading<Waterline>, weights: Weights, question: string): number | null {
  const asked = placeIn(state.questions, question);
  if (asked === undefined || !state.isOpen[asked] || state.supporters[asked]!.length === 0) return null;
  return levelAt(state, weightsByClass(state, weights), asked);
}

/**
 * What taking the question at the instant `at` (epoch milliseconds) would cost, first in the order or not: its supporters
 * pay, and those who withdrew at most two minutes before. As `levelOf`, and one step for each leaver.
 *
 * @example charge(state, { room: 1000 }, 'why', 400_000) // { level: 250_000_000, leavers: ['ann'] }
 */
export function charge(state: Reading<Waterline>, weights: Weights, question: string, at: number): Charge {
  const asked = placeIn(state.questions, question);
  if (asked === undefined || !state.isOpen[asked]) return { level: 0, leavers: [] };
  const leavers = Object.entries(state.leavers[asked]!)
    .filter(([, since]) => at - since <= chargeWindow)
    .map(([person]) => person);
  if (leavers.length === 0) return { level: levelOf(state, weights, question) ?? 0, leavers };
  const places = [...state.supporters[asked]!, ...leavers.map((person) => state.people[person]!)];
  return { level: surface(state, weightsByClass(state, weights), state.levels, places), leavers };
}

/**
 * How many questions that none of its supporters backs can come before this one at most, if the order is followed from now
 * on. Null without supporters. One step for each person.
 *
 * @example // nothing asked; ten people, five of them back the question
 * atMostOthersFirst(state, { room: 1000 }, 'why') // 1
 */
export function atMostOthersFirst(state: Reading<Waterline>, weights: Weights, question: string): number | null {
  const level = levelOf(state, weights, question);
  if (level === null) return null;
  const isSupporter = new Uint8Array(state.names.length);
  for (const place of state.supporters[state.questions[question]!]!) isSupporter[place] = 1;
  const room = new Pool(state.tallies.length);
  for (let place = 0; place < state.levels.length; place += 1) {
    const free = level - state.levels[place]!;
    if (free > 0 && isSupporter[place] === 0) room.add(state.classOf[place]!, free);
  }
  return room.weigh(weightsByClass(state, weights)).sum.whole;
}

/**
 * The weights in the order of the classes; a class that nobody is in needs none. One step for each class.
 *
 * @example weightsByClass(state, { room: 1000 }) // [1000]
 */
export function weightsByClass(state: Reading<Waterline>, weights: Weights): number[] {
  return state.tallies.map((tally) => (tally.people === 0 ? 0 : mustWeigh(weights, tally.class)));
}

/**
 * The level of the question at that place, which is open and has supporters. As `levelOf`.
 *
 * @example levelAt(state, [1000], 0) // 200_000_000
 */
export function levelAt(state: Reading<Waterline>, weights: readonly number[], asked: number): number {
  const sum: Sum = { whole: 1, rest: 0 };
  let weight = 0;
  for (const [place, { count, whole, rest }] of state.tallies.entries()) {
    if (count[asked] === 0) continue;
    weight += weights[place]! * count[asked]!;
    addTimes(sum, whole[asked]!, rest[asked]!, weights[place]!);
  }
  const level = divideUp(sum, weight);
  // A supporter on the surface counts as above it: without them it might be one lower.
  return level > state.highest[asked]! ? level : surface(state, weights, state.levels, state.supporters[asked]!);
}

/**
 * The surface of one unit of water poured over the people at `places`, who stand at `levels`; at least one person. Starts
 * as if all were under water and leaves out whoever turns out to be above, until nobody is: Newton's method from above on
 * a convex function, which takes a few passes where sorting would take one and the sorting.
 *
 * @example // two people of weight 1000, one of them at 3_000_000_000
 * surface(state, [1000], [0, 3_000_000_000], [0, 1]) // 1_000_000_000
 */
export function surface(
  state: Reading<Waterline>,
  weights: readonly number[],
  levels: ArrayLike<number>,
  places: readonly number[],
): number {
  const { classOf } = state;
  let level = Number.POSITIVE_INFINITY;
  for (;;) {
    const wet = new Pool(weights.length);
    let highest = 0;
    for (let i = 0; i < places.length; i += 1) {
      const own = levels[places[i]!]!;
      if (own >= level) continue;
      wet.add(classOf[places[i]!]!, own);
      if (own > highest) highest = own;
    }
    const { sum, weight } = wet.weigh(weights);
    sum.whole += 1;
    const next = divideUp(sum, weight);
    if (next > highest || !(next < level)) return next;
    level = next;
  }
}

// People and their levels added up by class, for one calculation.
class Pool {
  readonly count: Float64Array;
  readonly whole: Float64Array;
  readonly rest: Float64Array;

  constructor(classes: number) {
    this.count = new Float64Array(classes);
    this.whole = new Float64Array(classes);
    this.rest = new Float64Array(classes);
  }

  add(group: number, level: number): void {
    let rest = this.rest[group]! + level;
    if (rest >= unit) {
      const units = Math.floor(rest / unit);
      this.whole[group] = this.whole[group]! + units;
      rest -= units * unit;
    }
    this.rest[group] = rest;
    this.count[group] = this.count[group]! + 1;
  }

  weigh(weights: readonly number[]): { sum: Sum; weight: number } {
    const sum: Sum = { whole: 0, rest: 0 };
    let weight = 0;
    for (const [group, each] of weights.entries()) {
      if (this.count[group] === 0) continue;
      weight += each * this.count[group]!;
      addTimes(sum, this.whole[group]!, this.rest[group]!, each);
    }
    return { sum, weight };
  }
}

function mustWeigh(weights: Weights, group: string): number {
  const weight = weights[group];
  if (weight === undefined || !Number.isSafeInteger(weight) || weight < 1)
    throw new RangeError(`The people of ${group} have no weight.`);
  return weight;
}
