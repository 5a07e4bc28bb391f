import { bounds } from './wilson.ts';

export type Choice = 'agree' | 'disagree' | 'pass';

/** How people chose. Passing is not support, and it counts among the people. */
export interface Counts {
  people: number;
  agree: number;
  disagree: number;
}

/** The votes of one group: of each organisation, and of those without one. */
export interface GroupVotes {
  organisations: Map<string, Counts>;
  alone: Counts;
}

/** What one group has said, and how sure that is. */
export interface Standing {
  /** Heads. */
  people: number;
  /** A person without an organisation is one of their own. */
  organisations: number;
  /** The people, and those who agree and disagree, with each organisation weighing at most so much. */
  weight: number;
  agree: number;
  disagree: number;
  /** How many people of equal weight would be as much evidence (Kish). */
  evidence: number;
  support: number;
  supportAtLeast: number;
  supportAtMost: number;
  opposition: number;
  oppositionAtLeast: number;
  oppositionAtMost: number;
  /** Whether at least half are in favour, decided in whole numbers. */
  isHalfInFavour: boolean;
}

export const noCounts = (): Counts => ({ people: 0, agree: 0, disagree: 0 });

export function addCounts(sum: Counts, more: Readonly<Counts>, times = 1): void {
  sum.people += times * more.people;
  sum.agree += times * more.agree;
  sum.disagree += times * more.disagree;
}

/**
 * The counts of a group by the size of the organisation where that is cut, and under 0 all whose votes weigh whole. So the
 * sums below do not depend on the order of the votes, not even in their last bit.
 */
export type BySize = ReadonlyMap<number, Readonly<Counts>>;

/** One pass over the organisations. */
export function bySize({ organisations, alone }: GroupVotes, cap: number): Map<number, Counts> {
  const sizes = new Map([[0, { ...alone }]]);
  for (const counts of organisations.values()) {
    const size = sizeOf(counts, cap);
    const sum = sizes.get(size) ?? noCounts();
    addCounts(sum, counts);
    sizes.set(size, sum);
  }
  return new Map([...sizes].sort(([a], [b]) => a - b));
}

const sizeOf = ({ people }: Readonly<Counts>, cap: number) => (people > cap ? people : 0);

/** The same without the votes of one organisation of that group. */
export function without(sizes: BySize, organisation: Readonly<Counts>, cap: number): Map<number, Counts> {
  const size = sizeOf(organisation, cap);
  const rest = { ...sizes.get(size)! };
  addCounts(rest, organisation, -1);
  return new Map([...sizes].map(([each, counts]) => [each, each === size ? rest : counts]));
}

/** What the votes weigh: in all, squared (for the evidence), in favour and against. */
export interface Weighed {
  weight: number;
  squares: number;
  agree: number;
  disagree: number;
}

/** One step for each size. */
export function weigh(sizes: BySize, cap: number): Weighed {
  const sum: Weighed = { weight: 0, squares: 0, agree: 0, disagree: 0 };
  for (const [size, { people, agree, disagree }] of sizes) {
    const each = size === 0 ? 1 : cap / size;
    sum.weight += people * each;
    sum.squares += people * each * each;
    sum.agree += agree * each;
    sum.disagree += disagree * each;
  }
  return sum;
}

/** The share of some of the weight, and its bounds. */
export function shareOf(part: number, { weight, squares }: Weighed) {
  const share = weight === 0 ? 0 : part / weight;
  return { share, ...bounds(share, evidenceOf(weight, squares)) };
}

const evidenceOf = (weight: number, squares: number) => (squares === 0 ? 0 : (weight * weight) / squares);

export function standingOf(votes: GroupVotes, sizes: BySize, cap: number): Standing {
  const weighed = weigh(sizes, cap);
  const { weight, squares, agree, disagree } = weighed;
  const inFavour = shareOf(agree, weighed);
  const against = shareOf(disagree, weighed);
  return {
    people: [...sizes.values()].reduce((sum, { people }) => sum + people, 0),
    organisations: votes.organisations.size + votes.alone.people,
    weight,
    agree,
    disagree,
    evidence: evidenceOf(weight, squares),
    support: inFavour.share,
    supportAtLeast: inFavour.lower,
    supportAtMost: inFavour.upper,
    opposition: against.share,
    oppositionAtLeast: against.lower,
    oppositionAtMost: against.upper,
    isHalfInFavour: isHalfInFavour(sizes, cap),
  };
}

/**
 * Whether 2 agree >= all, by weight, in exact fractions: what is in favour beyond one half, over a common denominator of
 * the sizes, is not below zero.
 */
function isHalfInFavour(sizes: BySize, cap: number): boolean {
  let surplus = 0n;
  let denominator = 1n;
  for (const [size, { people, agree }] of sizes) {
    const beyond = BigInt(2 * agree - people) * BigInt(size === 0 ? 1 : cap);
    const over = BigInt(size === 0 ? 1 : size);
    surplus = surplus * over + beyond * denominator;
    denominator *= over;
  }
  return surplus >= 0n;
}

/**
 * How many more people without an organisation have to disagree until the lower bound of the support falls below the
 * majority: 0 where it is below already. One step for each of them.
 */
export function votesToLose({ weight, squares, agree }: Weighed, majority: number): number {
  for (let more = 0; ; more += 1) {
    const weighed = { weight: weight + more, squares: squares + more, agree, disagree: 0 };
    if (!(shareOf(agree, weighed).lower >= majority)) return more;
  }
}
