import type { Division } from './groups.ts';
import type { OpinionMap } from './opinion-map.ts';
import { ungrouped } from './stages.ts';

/** A number of groups is shown when it has been the best so many times in a row. */
const winsToChange = 3;
/** Below this gap between the two eigenvalues, as a share of the larger, the axes may turn freely in their plane. */
const nearlyEqual = 0.05;

/** What is done to positions before they are drawn: x becomes a x + b y, y becomes c x + d y. */
export type Turn = readonly [a: number, b: number, c: number, d: number];

/**
 * How a map is shown so that nothing jumps from one tick to the next: on which side, under which numbers, in how many
 * groups. For the eye only: results, exports and the record keep the map itself, which remembers nothing.
 */
export interface Display {
  readonly turn: Turn;
  /** True where the axes were turned in their plane, and not only mirrored, to stay with the previous ones. */
  readonly isTurned: boolean;
  /** How many groups are shown; 1 is none. */
  readonly k: number;
  /** Of each group of the division into k, the number that it goes by. */
  readonly numbers: readonly number[];
  /** What the next display needs: directions as shown, the number of each participant's group, and who has been winning. */
  readonly loadings: Float64Array;
  readonly labels: Uint8Array;
  readonly candidate: number;
  readonly wins: number;
}

/**
 * The display of a map, after the one `before`. Participants and statements have to keep their places between the two;
 * new ones come at the end. That groups are no longer given out is shown at once, everything else with patience.
 *
 * @example displayOf(mapOf(table)).turn // [1, 0, 0, 1]
 */
export function displayOf(map: OpinionMap, before?: Display): Display {
  const { turn, isTurned } = turnOf(map, before?.loadings);
  const won = map.groups?.k ?? 1;
  const wins = won === before?.candidate ? before.wins + 1 : 1;
  const shown = divisionShown(map, won, wins, before);
  const numbers = shown ? numbersOf(shown, before?.labels ?? new Uint8Array()) : [];
  return {
    turn,
    isTurned,
    k: shown?.k ?? 1,
    numbers,
    loadings: turned(map.model.loadings, turn),
    labels: shown
      ? shown.assignment.labels.map((label) => numbers[label] ?? ungrouped)
      : (before?.labels ?? new Uint8Array()),
    candidate: won,
    wins,
  };
}

/** The division on display: the winner once it has won often enough, until then the one with as many groups as before. */
function divisionShown(map: OpinionMap, won: number, wins: number, before?: Display): Division | undefined {
  if (!map.groups) return undefined;
  const { all, leastGroup } = map.divisions;
  const kept = all.find(({ k }) => k === before?.k);
  // Never a group that is too small to be shown, whatever was shown before.
  const mayStay = kept?.assignment.sizes.every((people) => people >= leastGroup);
  if (before === undefined || won === before.k || wins >= winsToChange) return map.groups;
  if (before.k === 1) return undefined;
  return mayStay ? kept : map.groups;
}

/**
 * The numbers for the groups of a division under which most participants keep theirs; of equally good ways the first, which gives low
 * numbers to large groups. At most five groups and five numbers, so all 120 ways are tried.
 */
export function numbersOf({ k, assignment }: Pick<Division, 'k' | 'assignment'>, previous: Uint8Array): number[] {
  const most = 5;
  const shared = new Float64Array(k * most);
  for (let i = 0; i < Math.min(previous.length, assignment.labels.length); i += 1) {
    const label = assignment.labels[i]!;
    if (label < k && previous[i]! < most)
      shared[label * most + previous[i]!] = shared[label * most + previous[i]!]! + 1;
  }
  let best: number[] = [];
  let mostKept = -1;
  const choose = (chosen: number[], kept: number) => {
    if (chosen.length === k) {
      if (kept > mostKept) [best, mostKept] = [chosen, kept];
      return;
    }
    for (let number = 0; number < most; number += 1) {
      if (!chosen.includes(number)) choose([...chosen, number], kept + shared[chosen.length * most + number]!);
    }
  };
  choose([], 0);
  return best;
}

function turnOf({ model }: OpinionMap, previous?: Float64Array): Pick<Display, 'turn' | 'isTurned'> {
  if (!previous) return { turn: [1, 0, 0, 1], isTurned: false };
  const { loadings, eigenvalues } = model;
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (let at = 0; at < Math.min(loadings.length, previous.length); at += 2) {
    xx += previous[at]! * loadings[at]!;
    xy += previous[at]! * loadings[at + 1]!;
    yx += previous[at + 1]! * loadings[at]!;
    yy += previous[at + 1]! * loadings[at + 1]!;
  }
  const mayTurn = eigenvalues[1] > 0 && eigenvalues[0] - eigenvalues[1] <= nearlyEqual * eigenvalues[0];
  if (!mayTurn) return { turn: [xx < 0 ? -1 : 1, 0, 0, yy < 0 ? -1 : 1], isTurned: false };
  return { turn: nearestTurn(xx, xy, yx, yy), isTurned: true };
}

/** The turn, mirrored or not, that brings the directions nearest to the previous ones (Procrustes, P. Schönemann 1966). */
function nearestTurn(xx: number, xy: number, yx: number, yy: number): Turn {
  const [plainCosine, plainSine] = [xx + yy, yx - xy];
  const [mirrorCosine, mirrorSine] = [xx - yy, xy + yx];
  const plain = Math.sqrt(plainCosine * plainCosine + plainSine * plainSine);
  const mirrored = Math.sqrt(mirrorCosine * mirrorCosine + mirrorSine * mirrorSine);
  if (plain === 0 && mirrored === 0) return [1, 0, 0, 1];
  if (plain >= mirrored) {
    const [c, s] = [plainCosine / plain, plainSine / plain];
    return [c, 0 - s, s, c];
  }
  const [c, s] = [mirrorCosine / mirrored, mirrorSine / mirrored];
  return [c, s, s, 0 - c];
}

/** Pairs of numbers, each turned. */
export function turned(pairs: Float64Array, [a, b, c, d]: Turn): Float64Array {
  const result = new Float64Array(pairs.length);
  for (let at = 0; at < pairs.length; at += 2) {
    const [x, y] = [pairs[at]!, pairs[at + 1]!];
    result[at] = a * x + b * y;
    result[at + 1] = c * x + d * y;
  }
  return result;
}
