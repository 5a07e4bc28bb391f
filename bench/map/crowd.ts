/** A made-up crowd: how many people and statements, and what share of the statements a person votes on. */
export interface Crowd {
  readonly people: number;
  readonly statements: number;
  readonly share: number;
  /** Few vote on very much, most on little: the logarithm of a person's share is spread normally. */
  readonly isHeavyTailed?: boolean;
  readonly seed: number;
}

const peoplePerPiece = 4096;
const kinds = 512;
/** Two bits of choice out of a random byte pair: below the first bound disagree, below the second pass, else agree. */
const choices = 65_536;
const gaps = 4096;
const shares = 64;

/** The votes of a crowd in the bulk form, piece by piece; the same seed gives the same votes. */
export function* votesOf(crowd: Crowd): Generator<Uint8Array<ArrayBuffer>> {
  const random = stream(crowd.seed);
  const bounds = boundsOf(crowd.statements, random);
  const skips = skipsOf(crowd);
  const words = new Uint16Array(2 + peoplePerPiece + peoplePerPiece * crowd.statements);
  for (let from = 0; from < crowd.people; from += peoplePerPiece) {
    yield piece(words, Math.min(peoplePerPiece, crowd.people - from), crowd.statements, bounds, skips, random);
  }
}

function piece(
  words: Uint16Array,
  people: number,
  statements: number,
  bounds: Uint16Array,
  skips: Uint16Array,
  random: () => number,
): Uint8Array<ArrayBuffer> {
  words[0] = people;
  const first = 2 + people;
  let at = first;
  for (let i = 0; i < people; i += 1) {
    const began = at;
    const person = random();
    const kind = (person & (kinds - 1)) * statements;
    const skip = (person >>> 26) * gaps;
    for (let column = -1; ; ) {
      const chance = random();
      column += 1 + skips[skip + (chance >>> 20)]!;
      if (column >= statements) break;
      const bound = 2 * (kind + column);
      const draw = chance & 0xffff;
      words[at] = (column << 2) | (draw < bounds[bound]! ? 0 : draw < bounds[bound + 1]! ? 1 : 2);
      at += 1;
    }
    words[2 + i] = at - began;
  }
  return new Uint8Array(words.buffer, 0, 2 * at).slice();
}

/** Four camps of unlike size with a spread around them, in `kinds` kinds of people; what each kind says to each statement. */
function boundsOf(statements: number, random: () => number): Uint16Array {
  const columns = Array.from({ length: statements }, () => ({
    x: 0.7 * normal(random),
    y: 0.5 * normal(random),
    liking: 0.4 + 0.8 * normal(random),
    pass: random() % 10 < 3 ? 0.05 : 0.2,
  }));
  const bounds = new Uint16Array(kinds * statements * 2);
  for (let kind = 0; kind < kinds; kind += 1) {
    const [x, y] = campOf(kind);
    const [ownX, ownY] = [x + 0.6 * normal(random), y + 0.6 * normal(random)];
    for (const [column, { x: lx, y: ly, liking, pass }] of columns.entries()) {
      const agree = (1 - pass) / (1 + Math.exp(-1.7 * (liking + lx * ownX + ly * ownY)));
      const at = 2 * (kind * statements + column);
      bounds[at] = Math.floor((1 - pass - agree) * choices);
      bounds[at + 1] = Math.floor((1 - agree) * (choices - 1));
    }
  }
  return bounds;
}

function campOf(kind: number): readonly [number, number] {
  const share = kind / kinds;
  if (share < 0.45) return [-1.4, 0.2];
  if (share < 0.8) return [1.2, 0.8];
  return share < 0.95 ? [0.3, -1.6] : [0, 0];
}

/** For each of `shares` habits, how many statements are passed over before the next vote: quantiles of a geometric law. */
function skipsOf({ statements, share, isHeavyTailed }: Crowd): Uint16Array {
  const skips = new Uint16Array(shares * gaps);
  for (let habit = 0; habit < shares; habit += 1) {
    const own = isHeavyTailed ? Math.min(0.99, share * 0.66 * Math.exp(quantile((habit + 0.5) / shares))) : share;
    for (let gap = 0; gap < gaps; gap += 1) {
      const skipped = Math.log(1 - (gap + 0.5) / gaps) / Math.log(1 - own);
      skips[habit * gaps + gap] = Math.min(statements, Math.floor(skipped));
    }
  }
  return skips;
}

/** The standard normal quantile, found by halving a crude sum: it is only asked 64 times. */
function quantile(share: number): number {
  let low = -5;
  let high = 5;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (1 / (1 + Math.exp(-1.702 * middle)) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log((random() + 1) / 2 ** 32)) * Math.cos((2 * Math.PI * random()) / 2 ** 32);

/** 32 random bits at a time (xorshift of Marsaglia, 2003). */
function stream(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
