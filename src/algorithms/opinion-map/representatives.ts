import { twoSided } from './normal.ts';

/** How likely, over all tests together, a finding may be that is none. */
const falseShare = 0.05;
/** Standard errors that are taken off the difference. */
const caution = 1.6449;
const mostForEach = 5;

/** Successes are counted for and against; `trials` are all votes. By `group * statements + column`. */
export interface Tried {
  readonly groups: number;
  readonly statements: number;
  readonly agree: Uint32Array;
  readonly disagree: Uint32Array;
  readonly trials: Uint32Array;
}

/** A statement that a group sees differently from all others, and how sure that is. */
export interface Representative {
  readonly column: number;
  readonly direction: 'agree' | 'disagree';
  /** The share in the group, and how much more that is than in the others together. */
  readonly share: number;
  readonly difference: number;
  readonly se: number;
  readonly z: number;
  readonly score: number;
}

export interface Representatives {
  /** How many comparisons were made, and how many of them hold. */
  readonly tested: number;
  readonly significant: number;
  /** For each group, the strongest first, at most five. */
  readonly byGroup: readonly (readonly Representative[])[];
}

/**
 * What sets each group apart: every group is compared with all others on every used statement, for and against, and
 * what would be found by chance alone is held down over all comparisons together. One sort over these.
 *
 * Source: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate (1995), on the difference of two shares.
 */
export function representativesOf(tried: Tried, used: Uint8Array): Representatives {
  const tests = testsOf(tried, used);
  const limit = largestSurvivor(tests.map(({ p }) => p));
  const found = tests.filter(({ p }) => p <= limit);
  const byGroup = Array.from({ length: tried.groups }, (_, group) =>
    found
      .filter((test) => test.group === group && test.difference > 0 && test.share >= 0.5)
      .sort((a, b) => b.score - a.score || a.column - b.column || (a.direction === 'agree' ? -1 : 1))
      .slice(0, mostForEach)
      .map(({ group: _group, p: _p, ...representative }) => representative),
  );
  return { tested: tests.length, significant: found.length, byGroup };
}

interface Test extends Representative {
  group: number;
  p: number;
}

function testsOf(tried: Tried, used: Uint8Array): Test[] {
  const { groups, statements, trials } = tried;
  const tests: Test[] = [];
  for (let column = 0; column < statements; column += 1) {
    if (used[column] === 0) continue;
    const allTrials = totalOf(trials, tried, column);
    for (const direction of ['agree', 'disagree'] as const) {
      const all = totalOf(tried[direction], tried, column);
      for (let group = 0; group < groups; group += 1) {
        const at = group * statements + column;
        const compared = compare(tried[direction][at]!, trials[at]!, all, allTrials);
        tests.push({ group, column, direction, ...compared });
      }
    }
  }
  return tests;
}

function totalOf(counts: Uint32Array, { groups, statements }: Tried, column: number): number {
  let total = 0;
  for (let group = 0; group < groups; group += 1) total += counts[group * statements + column]!;
  return total;
}

function compare(successes: number, trials: number, allSuccesses: number, allTrials: number) {
  const others = allTrials - trials;
  const share = (successes + 1) / (trials + 2);
  const other = (allSuccesses - successes + 1) / (others + 2);
  const difference = share - other;
  const se = Math.sqrt((share * (1 - share)) / (trials + 2) + (other * (1 - other)) / (others + 2));
  const z = difference / se;
  return { share, difference, se, z, score: difference - caution * se, p: twoSided(z) };
}

/** The largest p-value that is at most its share of `falseShare`, counted from the smallest; below 0 if there is none. */
function largestSurvivor(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  for (let i = sorted.length; i > 0; i -= 1) {
    if (sorted[i - 1]! <= (falseShare * i) / sorted.length) return sorted[i - 1]!;
  }
  return -1;
}
