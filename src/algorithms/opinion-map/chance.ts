/** A stream of 32-bit words, the same on every machine: four words of state. */
export type Stream = Uint32Array;

/**
 * Stream number `seed`. Its state is filled by a 32-bit splitmix with the finaliser of MurmurHash3.
 *
 * Source: D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators (2021), xoshiro128++.
 *
 * @example next(streamOf(1)) // 3187778163
 */
export function streamOf(seed: number): Stream {
  let x = seed >>> 0;
  return Uint32Array.from({ length: 4 }, () => {
    x = (x + 0x9e3779b9) >>> 0;
    let y = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    y = Math.imul(y ^ (y >>> 13), 0xc2b2ae35);
    return y ^ (y >>> 16);
  });
}

/** The next word, from 0 to 2^32 - 1. Moves the stream on. @example next(Uint32Array.of(1, 2, 3, 4)) // 641 */
export function next(s: Stream): number {
  const out = (rotated((s[0]! + s[3]!) | 0, 7) + s[0]!) >>> 0;
  const shifted = s[1]! << 9;
  s[2] = s[2]! ^ s[0]!;
  s[3] = s[3]! ^ s[1]!;
  s[1] = s[1]! ^ s[2]!;
  s[0] = s[0]! ^ s[3]!;
  s[2] = s[2]! ^ shifted;
  s[3] = rotated(s[3]!, 11);
  return out;
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** A whole number from 0 to `many - 1`, each exactly as likely. Moves the stream on by one word or more. @example below(streamOf(1), 10) // 3 */
export function below(stream: Stream, many: number): number {
  // The words from `least` up are a multiple of `many` in number.
  const least = 2 ** 32 % many;
  for (;;) {
    const word = next(stream);
    if (word >= least) return word % many;
  }
}

/** Puts a list into an order in which each is as likely. @example shuffle([1, 2, 3], streamOf(1)) */
export function shuffle(list: { readonly length: number; [at: number]: number }, stream: Stream): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const other = below(stream, i + 1);
    const held = list[i]!;
    list[i] = list[other]!;
    list[other] = held;
  }
}
