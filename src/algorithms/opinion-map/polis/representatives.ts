import type { PlainCounts } from '../stages.ts';
import { ninety, shareOf, shareTest } from './statements.ts';

const mostForEach = 5;

/** A statement that a group is represented by. */
export interface PolisRepresentative {
  readonly column: number;
  readonly direction: 'agree' | 'disagree';
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareTest: number;
  /** How many times the share of the others it is, and how sure that is to be more. */
  readonly ratio: number;
  readonly ratioTest: number;
}

/** Both sides of one statement in one group. */
interface Sides {
  agree: PolisRepresentative;
  disagree: PolisRepresentative;
}

/** For each group what it says that the others do not, agreement before disagreement. */
export function polisRepresentatives(counts: PlainCounts, active: Uint8Array): PolisRepresentative[][] {
  const columns = Array.from(active.keys()).filter((column) => active[column] === 1);
  return Array.from({ length: counts.groups }, (_, group) =>
    representativesOf(columns.map((column) => sidesOf(counts, group, column))),
  );
}

function representativesOf(statements: readonly Sides[]): PolisRepresentative[] {
  const passing = statements.filter(({ agree, disagree }) => passes(agree) || passes(disagree));
  const bestAgree = findBestAgree(statements);
  if (passing.length === 0) {
    const best = bestAgree ?? findBest(statements);
    return best ? [strongerSide(best)] : [];
  }
  const ranked = passing
    .filter((sides) => sides !== bestAgree)
    .map(strongerSide)
    .sort((a, b) => strength(b) - strength(a) || a.column - b.column);
  const taken = [...(bestAgree ? [strongerSide(bestAgree)] : []), ...ranked].slice(0, mostForEach);
  return [...taken.filter(isAgree), ...taken.filter((one) => !isAgree(one))];
}

const passes = (side: PolisRepresentative) => side.ratioTest > ninety && side.shareTest > ninety;
const isAgree = ({ direction }: PolisRepresentative) => direction === 'agree';
const strength = (side: PolisRepresentative) => side.ratio * side.ratioTest * side.share * side.shareTest;
const strongerSide = ({ agree, disagree }: Sides) => (agree.ratioTest > disagree.ratioTest ? agree : disagree);

/** The statement with the surest difference, one way or the other; the first of equals. */
function findBest(statements: readonly Sides[]): Sides | undefined {
  const sureness = ({ agree, disagree }: Sides) => Math.max(agree.ratioTest, disagree.ratioTest);
  let best: Sides | undefined;
  for (const sides of statements) if (!best || sureness(sides) > sureness(best)) best = sides;
  return best;
}

/** The statement the group agrees with best: by how much more than others as soon as one is more, else by the share. */
function findBestAgree(statements: readonly Sides[]): Sides | undefined {
  let best: Sides | undefined;
  for (const sides of statements) {
    const { agree, disagree } = sides;
    if (agree.successes === 0 && disagree.successes === 0) continue;
    if (best ? isStronger(agree, best.agree) : looksGood(agree)) best = sides;
  }
  return best;
}

const looksGood = (agree: PolisRepresentative) => agree.shareTest > ninety || (agree.ratio > 1 && agree.share > 0.5);

const isStronger = (one: PolisRepresentative, best: PolisRepresentative) =>
  best.ratio > 1 ? strength(one) > strength(best) : one.share * one.shareTest > best.share * best.shareTest;

function sidesOf(counts: PlainCounts, group: number, column: number): Sides {
  const { groups, statements, seen } = counts;
  const totalOf = (list: Uint32Array) => {
    let total = 0;
    for (let g = 0; g < groups; g += 1) total += list[g * statements + column]!;
    return total;
  };
  const at = group * statements + column;
  const trials = seen[at]!;
  const otherTrials = totalOf(seen) - trials;
  const side = (direction: 'agree' | 'disagree'): PolisRepresentative => {
    const successes = counts[direction][at]!;
    const others = totalOf(counts[direction]) - successes;
    const share = shareOf(successes, trials);
    return {
      column,
      direction,
      successes,
      trials,
      share,
      shareTest: shareTest(successes, trials),
      ratio: share / shareOf(others, otherTrials),
      ratioTest: twoShares(successes + 1, trials + 1, others + 1, otherTrials + 1),
    };
  };
  return { agree: side('agree'), disagree: side('disagree') };
}

/** The z of the difference of two shares; none if everything was a success. */
function twoShares(hits: number, trials: number, otherHits: number, otherTrials: number): number {
  const pooled = (hits + otherHits) / (trials + otherTrials);
  if (pooled === 1) return 0;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / trials + 1 / otherTrials));
  return (hits / trials - otherHits / otherTrials) / spread;
}
