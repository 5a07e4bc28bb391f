/** Chance that can be repeated: the same seeds give the same sequence on every machine (X6). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A whole number from the first to the last, both included. */
  whole(first: number, last: number): number;
  is(probability: number): boolean;
  one<T>(list: readonly [T, ...T[]]): T;
}

/** Source: mulberry32 (Tommy Ettinger, public domain), begun from the seeds folded into 32 bits (FNV-1a). */
export function chanceFrom(...seeds: number[]): Chance {
  let state = 2_166_136_261;
  for (const seed of seeds)
    for (let byte = 0; byte < 4; byte += 1) state = Math.imul(state ^ ((seed >>> (8 * byte)) & 255), 16_777_619);
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    share,
    whole: (first, last) => first + Math.floor(share() * (last - first + 1)),
    is: (probability) => share() < probability,
    one: (list) => list[Math.floor(share() * list.length)] ?? list[0],
  };
}
