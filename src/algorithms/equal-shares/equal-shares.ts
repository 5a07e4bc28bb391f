import { affordableAt, fullPurses, levelAt, newScale, type Purses, pay, raise, type Scale, totalOf } from './purses.ts';
import { compare, type Ratio, written } from './ratio.ts';

/** Which statements stand for everybody: equal shares, then the waterline. */
export const slateMethod = { name: 'equal-shares', version: 1 };

/** Who supports what. Statements are numbered from 0. */
export interface Approvals {
  statements: number;
  /** By voter: how much they count, a whole number from 1; and the statements they support. */
  weights: readonly number[];
  approves: readonly (readonly number[])[];
}

/** One statement of the slate, and why it was chosen. Fractions are exact, in lowest terms. */
export type Chosen =
  /** Everybody who supports it paid rho for each unit of weight, or all they had left. */
  | { statement: number; phase: 'equal-shares'; rho: string }
  /** Nothing could be paid any more; everybody who supports it was raised to the level. */
  | { statement: number; phase: 'waterline'; level: string };

export interface Slate {
  method: { name: string; version: number };
  parameters: { places: number };
  /** In the order of the choice. Fewer than the places where no statement is left that somebody supports. */
  chosen: Chosen[];
}

/**
 * The slate for so many places: budgets of places * weight / total weight, a statement costs 1. As long as supporters can pay
 * a statement, the one with the smallest rho is chosen (then the larger weight of supporters, then the lower number);
 * the places that remain are filled by the waterline from what each has spent.
 *
 * Exact at any size. Source, cost and guarantee: README.md.
 *
 * @example // six people for 0 to 4, four people for 5 to 9, five places
 * equalShares(sixAndFour, 5).chosen.map(({ statement }) => statement) // [0, 1, 2, 5, 6]
 */
export function equalShares(approvals: Approvals, places: number): Slate {
  if (!Number.isSafeInteger(places) || places < 1) throw new RangeError(`Not a number of places: ${places}`);
  const candidates = candidatesOf(approvals);
  const chosen: Chosen[] = [];
  if (candidates.length > 0) {
    const purses = fullPurses(approvals.weights, places);
    const scale = newScale();
    const open = new Set(candidates);
    fill(byShares(purses, scale), open, places, chosen);
    fill(byLevel(purses, scale), open, places, chosen);
  }
  return { method: slateMethod, parameters: { places }, chosen };
}

/** A statement that somebody supports. */
interface Candidate {
  statement: number;
  supporters: Int32Array;
  weight: number;
}

function candidatesOf({ statements, weights, approves }: Approvals): Candidate[] {
  totalOf(weights);
  if (approves.length !== weights.length) throw new RangeError('Each voter has one weight and one list.');
  const supporters: number[][] = Array.from({ length: statements }, () => []);
  for (const [voter, list] of approves.entries())
    for (const statement of new Set(list)) supporters[statement]!.push(voter);
  return supporters
    .map((voters, statement) => ({
      statement,
      supporters: Int32Array.from(voters),
      weight: voters.reduce((sum, voter) => sum + weights[voter]!, 0),
    }))
    .filter(({ weight }) => weight > 0);
}

/** One of the two rules: what a statement costs now, which only ever rises, and what choosing it does. */
interface Phase {
  /** Undefined: never again. */
  price(candidate: Candidate): Ratio | undefined;
  choose(candidate: Candidate, price: Ratio): Chosen;
}

const byShares = (purses: Purses, scale: Scale): Phase => ({
  price: ({ supporters }) => affordableAt(purses, supporters, scale),
  choose({ statement, supporters }, rho) {
    pay(purses, supporters, rho);
    return { statement, phase: 'equal-shares', rho: written(rho) };
  },
});

const byLevel = (purses: Purses, scale: Scale): Phase => ({
  price: ({ supporters }) => levelAt(purses, supporters, scale),
  choose({ statement, supporters }, level) {
    raise(purses, supporters, level);
    return { statement, phase: 'waterline', level: written(level) };
  },
});

/**
 * Chooses the cheapest again and again. Prices only rise, so an old price is a bound from below, and a statement is
 * priced anew only where its bound may win (lazy greedy evaluation; M. Minoux 1978).
 */
function fill(phase: Phase, open: Set<Candidate>, places: number, chosen: Chosen[]): void {
  // Nobody pays less than when all pay alike, from nothing.
  const offers = Array.from(open, (candidate) => ({
    candidate,
    price: { numerator: 1n, denominator: BigInt(candidate.weight) },
  }));
  while (chosen.length < places) {
    const best = cheapest(phase, offers);
    if (!best) return;
    chosen.push(phase.choose(best.candidate, best.price));
    offers.splice(offers.indexOf(best), 1);
    open.delete(best.candidate);
  }
}

/** A statement, and its price or a number that this is not below. */
interface Offer {
  candidate: Candidate;
  price: Ratio;
}

/** The cheapest one, with its price. Those that nobody can pay drop out. */
function cheapest(phase: Phase, offers: Offer[]): Offer | undefined {
  offers.sort(byPrice);
  let best: Offer | undefined;
  const gone = new Set<Offer>();
  for (const offer of offers) {
    if (best && byPrice(best, offer) < 0) break;
    const price = phase.price(offer.candidate);
    if (!price) gone.add(offer);
    else {
      offer.price = price;
      if (!best || byPrice(offer, best) < 0) best = offer;
    }
  }
  if (gone.size > 0) offers.splice(0, offers.length, ...offers.filter((offer) => !gone.has(offer)));
  return best;
}

const byPrice = (a: Offer, b: Offer) =>
  compare(a.price, b.price) || b.candidate.weight - a.candidate.weight || a.candidate.statement - b.candidate.statement;
