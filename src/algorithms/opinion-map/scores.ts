import type { PlainCounts } from './stages.ts';

/** Lower end of the 90 % interval of a normal distribution, in standard deviations. */
const lower90 = 1.2816;

/**
 * What the groups, each counting the same however large it is, say to each statement; lists by column. They describe
 * the map and decide nothing: no number here makes a statement common ground.
 */
export interface Scores {
  /** The geometric mean over the groups of the share that agrees. */
  readonly consensusAgree: Float64Array;
  readonly consensusDisagree: Float64Array;
  /** About the lower 90 % bound of that share in the group where it is least. */
  readonly floorAgree: Float64Array;
  readonly floorDisagree: Float64Array;
  /** The mean over the groups of agreement less disagreement, and how far the groups are from it. */
  readonly balanced: Float64Array;
  readonly divisive: Float64Array;
}

/**
 * The scores of groups with at least one group, opinion groups or declared ones. Some steps for each group and statement.
 *
 * Source: the posterior mean of a share under a uniform prior; the product over groups after C. Small and others, Polis (2021).
 */
export function scoresOf(counts: PlainCounts): Scores {
  const { groups, statements, agree, disagree } = counts;
  const columns = () => new Float64Array(statements);
  const means = Float64Array.from(agree, (agrees, at) => (agrees - disagree[at]!) / (counts.seen[at]! + 2));
  const balanced = columns();
  const divisive = columns();
  for (let column = 0; column < statements; column += 1) {
    let sum = 0;
    for (let g = 0; g < groups; g += 1) sum += means[g * statements + column]!;
    balanced[column] = sum / groups;
    let squares = 0;
    for (let g = 0; g < groups; g += 1) {
      const off = means[g * statements + column]! - balanced[column]!;
      squares += off * off;
    }
    divisive[column] = Math.sqrt(squares / groups);
  }
  const forAgree = sharesOf(counts, agree);
  const forDisagree = sharesOf(counts, disagree);
  return {
    consensusAgree: forAgree.consensus,
    consensusDisagree: forDisagree.consensus,
    floorAgree: forAgree.floor,
    floorDisagree: forDisagree.floor,
    balanced,
    divisive,
  };
}

function sharesOf({ groups, statements, seen }: PlainCounts, successes: Uint32Array) {
  const consensus = new Float64Array(statements);
  const floor = new Float64Array(statements);
  const shares = new Float64Array(groups);
  for (let column = 0; column < statements; column += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let g = 0; g < groups; g += 1) {
      const votes = seen[g * statements + column]!;
      const share = (successes[g * statements + column]! + 1) / (votes + 2);
      shares[g] = share;
      least = Math.min(least, share - lower90 * Math.sqrt((share * (1 - share)) / (votes + 3)));
    }
    consensus[column] = geometricMean(shares);
    floor[column] = least;
  }
  return { consensus, floor };
}

/** The geometric mean of numbers above 0. By Newton's steps, since the powers of a machine are its own. */
export function geometricMean(numbers: Float64Array): number {
  const n = numbers.length;
  let product = 1;
  let sum = 0;
  for (const number of numbers) {
    product *= number;
    sum += number;
  }
  // From the arithmetic mean, which is never below, the steps lead down until rounding stops them.
  let root = sum / n;
  for (;;) {
    let power = 1;
    for (let i = 1; i < n; i += 1) power *= root;
    const next = root - (root - product / power) / n;
    if (!(next < root)) return root;
    root = next;
  }
}
