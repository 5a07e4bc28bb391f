/**
 * Texts that say nearly the same, found by the letters they share: plain, without a dictionary, in any script. Version 1.
 *
 * A text is the set of the three-letter pieces of its words, in small letters and without accents, each word with a mark
 * before and after it. A piece weighs the more the fewer texts have it: ln(1 + texts / texts that have it). The likeness of two texts
 * is the cosine of the angle between their sets: 0 where they share nothing, 1 where they are the same.
 *
 * Source: the vector space model with inverse document frequency (K. Spärck Jones, 1972) over character n-grams
 * (W. Cavnar, J. Trenkle, 1994). It proposes; people decide.
 */
export const nearDuplicates = { name: 'near-duplicates', version: 1 };

/** From this likeness on two texts are proposed as one. Found by trying: see the tests. */
export const near = 0.26;

/** Texts made ready for comparing. */
export interface Compared {
  /** The pieces of each text, by its id. */
  pieces: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a piece adds to the product of two texts that have it. */
  weights: ReadonlyMap<string, number>;
  /** The length of each text: the square root of what its pieces weigh together. */
  lengths: ReadonlyMap<string, number>;
}

/**
 * Makes texts ready for comparing. One step for each letter.
 *
 * @example compared({ a: 'Who pays?', b: 'Who pays for it?' })
 */
export function compared(texts: Readonly<Record<string, string>>): Compared {
  const pieces = new Map(Object.entries(texts).map(([id, text]) => [id, piecesOf(text)]));
  const occurs = new Map<string, number>();
  for (const set of pieces.values()) for (const piece of set) occurs.set(piece, (occurs.get(piece) ?? 0) + 1);
  const weights = new Map([...occurs].map(([piece, times]) => [piece, Math.log(1 + pieces.size / times) ** 2]));
  const lengths = new Map([...pieces].map(([id, set]) => [id, lengthOf(set, weights)]));
  return { pieces, weights, lengths };
}

/**
 * The text most like this one, if any is near enough; of equals the one that stands first. One step for each piece of
 * this text and each other text.
 *
 * @example nearest(compared({ a: 'Who pays for the bridge?', b: 'Who pays for the bridges?', c: 'When?' }), 'a')?.id // 'b'
 */
export function nearest(texts: Compared, id: string, least = near): { id: string; likeness: number } | undefined {
  let best: { id: string; likeness: number } | undefined;
  for (const other of texts.pieces.keys()) {
    if (other === id) continue;
    const likeness = likenessOf(texts, id, other);
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { id: other, likeness };
  }
  return best;
}

/**
 * How alike two of the texts are, from 0 to 1.
 *
 * @example likenessOf(compared({ a: 'Who pays?', b: 'Who pays?' }), 'a', 'b') // 1
 */
export function likenessOf({ pieces, weights, lengths }: Compared, a: string, b: string): number {
  const [one, other] = [pieces.get(a), pieces.get(b)];
  const product = (lengths.get(a) ?? 0) * (lengths.get(b) ?? 0);
  if (!one || !other || product === 0) return 0;
  let shared = 0;
  for (const piece of one) if (other.has(piece)) shared += weights.get(piece) ?? 0;
  // Rounded: what a machine does in the last figures decides nothing.
  return Math.round((1e6 * shared) / product) / 1e6;
}

function lengthOf(pieces: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const piece of pieces) sum += weights.get(piece) ?? 0;
  return Math.sqrt(sum);
}

function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const marked = ` ${word} `;
    for (let at = 0; at + 3 <= marked.length; at += 1) pieces.add(marked.slice(at, at + 3));
  }
  return pieces;
}
