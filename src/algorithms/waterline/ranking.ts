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
  const each = weightsByClass(state, weights);
  const { bounds, total } = estimate(state, each);
  const levels = places > 1 ? Float64Array.from(state.levels) : undefined;
  const ranked: Ranked[] = [];
  while (ranked.length < places) {
    const isFirst = ranked.length === 0;
    const exact = (asked: number) =>
      isFirst || !levels ? levelAt(state, each, asked) : surface(state, each, levels, state.supporters[asked]!);
    const first = smallest(bounds, total, exact);
    if (first === undefined) break;
    const level = bounds[first]!;
    ranked.push({ question: state.ids[first]!, level });
    bounds[first] = Number.POSITIVE_INFINITY;
    if (levels) for (const place of state.supporters[first]!) levels[place] = Math.max(levels[place]!, level);
  }
  return ranked;
}

/** Finds the place of the smallest level, replacing the bounds of those it looked at by their exact levels. */
function smallest(bounds: Float64Array, total: Float64Array, exact: (asked: number) => number): number | undefined {
  let best = 0;
  for (let asked = 1; asked < bounds.length; asked += 1) if (bounds[asked]! < bounds[best]!) best = asked;
  if (!(bounds[best]! < Number.POSITIVE_INFINITY)) return undefined;
  const first = best;
  let level = exact(best);
  const candidates: number[] = [];
  for (let asked = 0; asked < bounds.length; asked += 1)
    if (bounds[asked]! <= level && asked !== first) candidates.push(asked);
  bounds[first] = level;
  candidates.sort((a, b) => bounds[a]! - bounds[b]!);
  for (const asked of candidates) {
    if (bounds[asked]! > level) break;
    const own = exact(asked);
    bounds[asked] = own;
    if (own < level || (own === level && isBefore(total, asked, best))) [best, level] = [asked, own];
  }
  return best;
}

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
  const bounds = total.map((weight, asked) => {
    if (!state.isOpen[asked] || weight === 0) return Number.POSITIVE_INFINITY;
    const sum = sums[asked]!;
    const level = ((unit + sum) / weight) * (1 - error);
    return level > state.highest[asked]! ? level : whenSomeAreAbove(state, asked, weight, sum, error);
  });
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
