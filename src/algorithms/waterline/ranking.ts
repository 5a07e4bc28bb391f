import type { Reading } from '../reading.ts';
import { unit } from './exact.ts';
import { levelAt, surface, type Weights, weightsByClass } from './level.ts';
import type { Waterline } from './waterline.ts';

/** A question and the level at which it would be taken in its turn. */
export interface Ranked {
  question: string;
  level: number;
}

/**
 * The question that is next: the open one with the smallest level; ties go to the larger total weight of its supporters,
 * then to the earlier submission. Undefined where nobody backs an open question. One pass over the open questions in
 * floating point, then the exact level of the few that may be the smallest.
 *
 * @example // a is backed by five people, b by three
 * nextQuestion(state, { room: 1000 }) // 'a'
 */
export function nextQuestion(state: Reading<Waterline>, weights: Weights): string | undefined {
  return ranking(state, weights, 1)[0]?.question;
}

/**
 * The order shown: again and again the next question is taken and its supporters raised to its level, on a copy. At most
 * `places` questions. As `nextQuestion`, and for each further place a pass over the supporters of the few candidates.
 *
 * Levels only rise, so what was found for an earlier place is a lower bound for the later ones, and a question is looked at
 * again only where its bound may win (lazy greedy evaluation; M. Minoux 1978).
 *
 * @example // five people back a and b, three back c
 * ranking(state, { room: 1000 }) // a at 200_000_000, c at 333_333_334, b at 400_000_000
 */
export function ranking(state: Reading<Waterline>, weights: Weights, places = 10): Ranked[] {
  const hall = hallOf(state, weights);
  const ranked: Ranked[] = [];
  while (ranked.length < places) {
    const first = smallest(state, hall);
    if (first === undefined) break;
    const level = hall.bounds[first]!;
    ranked.push({ question: state.ids[first]!, level });
    hall.bounds[first] = Number.POSITIVE_INFINITY;
    if (ranked.length < places) flood(hall, state.supporters[first]!, level);
  }
  return ranked;
}

/** What the ranking works on: a copy of the levels, and a bound for each open question. */
interface Hall {
  /** By class, and by person. */
  weights: number[];
  weightOf: Float64Array;
  levels: Float64Array;
  /** Whether `levels` are still those of the state, so that its running sums hold. */
  isUntouched: boolean;
  /** By question: a number that its level is not below; infinite for those that cannot be next. */
  bounds: Float64Array;
  /** By question: the total weight of its supporters. */
  total: Float64Array;
}

function hallOf(state: Reading<Waterline>, weights: Weights): Hall {
  const each = weightsByClass(state, weights);
  const weightOf = new Float64Array(state.names.length);
  for (let place = 0; place < weightOf.length; place += 1) weightOf[place] = each[state.classOf[place]!]!;
  return {
    weights: each,
    weightOf,
    levels: new Float64Array(state.levels),
    isUntouched: true,
    ...estimate(state, each),
  };
}

function flood(hall: Hall, supporters: readonly number[], level: number): void {
  const { levels } = hall;
  for (const place of supporters) if (levels[place]! < level) levels[place] = level;
  hall.isUntouched = false;
}

/** Finds the place of the smallest level. The bound of that question becomes its level, those of others may get better. */
function smallest(state: Reading<Waterline>, hall: Hall): number | undefined {
  const { bounds, total } = hall;
  const exact = (asked: number) =>
    hall.isUntouched
      ? levelAt(state, hall.weights, asked)
      : surface(state, hall.weights, hall.levels, state.supporters[asked]!);
  let best = 0;
  for (let asked = 1; asked < bounds.length; asked += 1) if (bounds[asked]! < bounds[best]!) best = asked;
  if (!(bounds[best]! < Number.POSITIVE_INFINITY)) return undefined;
  let level = exact(best);
  bounds[best] = level;
  const others: number[] = [];
  for (let asked = 0; asked < bounds.length; asked += 1)
    if (bounds[asked]! <= level && asked !== best) others.push(asked);
  others.sort((a, b) => bounds[a]! - bounds[b]!);
  for (const asked of others) {
    if (bounds[asked]! > level) break;
    const isQuick = hall.isUntouched && bounds[asked]! >= state.highest[asked]!;
    if (!isQuick && isAbove(hall, state.supporters[asked]!, asked, level)) continue;
    const own = exact(asked);
    bounds[asked] = own;
    if (own < level || (own === level && isBefore(total, asked, best))) [best, level] = [asked, own];
  }
  return best;
}

/**
 * Whether the question is certainly not full when the water stands at `level`: then its own level is higher, by at least what
 * is missing, spread over all its supporters.
 */
function isAbove(hall: Hall, supporters: readonly number[], asked: number, level: number): boolean {
  const { levels, weightOf } = hall;
  let twice = 0;
  for (let i = 0; i < supporters.length; i += 1) {
    const place = supporters[i]!;
    const depth = level - levels[place]!;
    // Twice the depth, or 0 above the surface, without a branch that nobody can foresee: measured, seventeen times faster.
    twice += (depth + Math.abs(depth)) * weightOf[place]!;
  }
  const missing = unit - (twice / 2) * (1 + (supporters.length + 8) * Number.EPSILON);
  if (missing <= 1) return false;
  hall.bounds[asked] = Math.max(hall.bounds[asked]!, level + 1, level + (missing / hall.total[asked]!) * almostOne - 1);
  return true;
}

// Takes a bound found in floating point to the safe side.
const almostOne = 1 - 1e-9;

const isBefore = (total: Float64Array, a: number, b: number) =>
  total[a]! > total[b]! || (total[a]! === total[b]! && a < b);

/**
 * By the place of the question: a number that its level is not below (infinite for those that cannot be next), and the total
 * weight of its supporters. In floating point: only whole numbers decide, and this decides nothing.
 */
function estimate(state: Reading<Waterline>, weights: readonly number[]): Record<'bounds' | 'total', Float64Array> {
  const total = new Float64Array(state.ids.length);
  const sums = new Float64Array(state.ids.length);
  for (const [place, { count, whole, rest }] of state.tallies.entries()) {
    const weight = weights[place]!;
    if (weight === 0) continue;
    for (let asked = 0; asked < sums.length; asked += 1) {
      total[asked] = total[asked]! + weight * count[asked]!;
      sums[asked] = sums[asked]! + weight * (whole[asked]! * unit + rest[asked]!);
    }
  }
  // All terms are positive, so the error of a sum is below this part of it, however large it is.
  const error = (state.tallies.length + 8) * Number.EPSILON;
  const bounds = new Float64Array(state.ids.length).fill(Number.POSITIVE_INFINITY);
  for (let asked = 0; asked < bounds.length; asked += 1) {
    const weight = total[asked]!;
    if (!state.isOpen[asked] || weight === 0) continue;
    const level = ((unit + sums[asked]!) / weight) * (1 - error);
    bounds[asked] = level > state.highest[asked]! ? level : whenSomeAreAbove(state, asked, weight, sums[asked]!, error);
  }
  return { bounds, total };
}

/**
 * A bound where somebody stands above the surface. For an L between the lowest and the highest level, max(0, L - x) lies below
 * its chord (L - lowest) (highest - x) / (highest - lowest), and the sum of the chords is known.
 */
function whenSomeAreAbove(
  state: Reading<Waterline>,
  asked: number,
  weight: number,
  sum: number,
  error: number,
): number {
  const highest = state.highest[asked]!;
  const lowest = state.lowest[asked]!;
  const room = weight * highest - sum + 2 * error * weight * highest;
  const chord = lowest + (unit * (highest - lowest)) / room;
  return Math.min(highest, chord) * (1 - error) - 1;
}
