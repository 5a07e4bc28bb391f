// A vertical counter counts 128 columns at once: plane p holds bit p of each count.

/** Bytes of one counter: 24 planes, so 16,777,215 people at most. */
export const COUNTER: usize = 384;

/** The carry of three bits of one weight; `ab` is a xor b. */
function carry(a: v128, b: v128, ab: v128, c: v128): v128 {
  return v128.or(v128.and(a, b), v128.and(ab, c));
}

/**
 * Adds the three words of every listed row to three counters that follow each other: carry-save adders over eight rows,
 * and once more over eight of their carries. The three words are written out side by side: in turn they took half as long again.
 */
export function addColumns(first: usize, stop: usize, words: usize, carries: usize, counter: usize): void {
  let onesD = v128.load(counter);
  let twosD = v128.load(counter, 16);
  let foursD = v128.load(counter, 32);
  let onesP = v128.load(counter, 384);
  let twosP = v128.load(counter, 400);
  let foursP = v128.load(counter, 416);
  let onesA = v128.load(counter, 768);
  let twosA = v128.load(counter, 784);
  let foursA = v128.load(counter, 800);
  const filled = carries + 128;
  let list = first;
  while (list < stop) {
    let slot = carries;
    while (slot < filled && list < stop) {
      const row0 = words + load<u32>(list);
      const row1 = words + load<u32>(list, 4);
      const row2 = words + load<u32>(list, 8);
      const row3 = words + load<u32>(list, 12);
      const row4 = words + load<u32>(list, 16);
      const row5 = words + load<u32>(list, 20);
      const row6 = words + load<u32>(list, 24);
      const row7 = words + load<u32>(list, 28);
      let a: v128, b: v128, ab: v128, p: v128, q: v128, pq: v128, r: v128, s: v128;
      a = v128.load(row0);
      b = v128.load(row1);
      ab = v128.xor(a, b);
      p = carry(a, b, ab, onesD);
      onesD = v128.xor(ab, onesD);
      a = v128.load(row2);
      b = v128.load(row3);
      ab = v128.xor(a, b);
      q = carry(a, b, ab, onesD);
      onesD = v128.xor(ab, onesD);
      pq = v128.xor(p, q);
      r = carry(p, q, pq, twosD);
      twosD = v128.xor(pq, twosD);
      a = v128.load(row4);
      b = v128.load(row5);
      ab = v128.xor(a, b);
      p = carry(a, b, ab, onesD);
      onesD = v128.xor(ab, onesD);
      a = v128.load(row6);
      b = v128.load(row7);
      ab = v128.xor(a, b);
      q = carry(a, b, ab, onesD);
      onesD = v128.xor(ab, onesD);
      pq = v128.xor(p, q);
      s = carry(p, q, pq, twosD);
      twosD = v128.xor(pq, twosD);
      pq = v128.xor(r, s);
      v128.store(slot, carry(r, s, pq, foursD));
      foursD = v128.xor(pq, foursD);
      a = v128.load(row0, 16);
      b = v128.load(row1, 16);
      ab = v128.xor(a, b);
      p = carry(a, b, ab, onesP);
      onesP = v128.xor(ab, onesP);
      a = v128.load(row2, 16);
      b = v128.load(row3, 16);
      ab = v128.xor(a, b);
      q = carry(a, b, ab, onesP);
      onesP = v128.xor(ab, onesP);
      pq = v128.xor(p, q);
      r = carry(p, q, pq, twosP);
      twosP = v128.xor(pq, twosP);
      a = v128.load(row4, 16);
      b = v128.load(row5, 16);
      ab = v128.xor(a, b);
      p = carry(a, b, ab, onesP);
      onesP = v128.xor(ab, onesP);
      a = v128.load(row6, 16);
      b = v128.load(row7, 16);
      ab = v128.xor(a, b);
      q = carry(a, b, ab, onesP);
      onesP = v128.xor(ab, onesP);
      pq = v128.xor(p, q);
      s = carry(p, q, pq, twosP);
      twosP = v128.xor(pq, twosP);
      pq = v128.xor(r, s);
      v128.store(slot, carry(r, s, pq, foursP), 128);
      foursP = v128.xor(pq, foursP);
      a = v128.load(row0, 32);
      b = v128.load(row1, 32);
      ab = v128.xor(a, b);
      p = carry(a, b, ab, onesA);
      onesA = v128.xor(ab, onesA);
      a = v128.load(row2, 32);
      b = v128.load(row3, 32);
      ab = v128.xor(a, b);
      q = carry(a, b, ab, onesA);
      onesA = v128.xor(ab, onesA);
      pq = v128.xor(p, q);
      r = carry(p, q, pq, twosA);
      twosA = v128.xor(pq, twosA);
      a = v128.load(row4, 32);
      b = v128.load(row5, 32);
      ab = v128.xor(a, b);
      p = carry(a, b, ab, onesA);
      onesA = v128.xor(ab, onesA);
      a = v128.load(row6, 32);
      b = v128.load(row7, 32);
      ab = v128.xor(a, b);
      q = carry(a, b, ab, onesA);
      onesA = v128.xor(ab, onesA);
      pq = v128.xor(p, q);
      s = carry(p, q, pq, twosA);
      twosA = v128.xor(pq, twosA);
      pq = v128.xor(r, s);
      v128.store(slot, carry(r, s, pq, foursA), 256);
      foursA = v128.xor(pq, foursA);
      slot += 16;
      list += 32;
    }
    addCarries(carries, slot - carries, counter);
    addCarries(carries + 128, slot - carries, counter + COUNTER);
    addCarries(carries + 256, slot - carries, counter + 2 * COUNTER);
  }
  v128.store(counter, onesD);
  v128.store(counter, twosD, 16);
  v128.store(counter, foursD, 32);
  v128.store(counter, onesP, 384);
  v128.store(counter, twosP, 400);
  v128.store(counter, foursP, 416);
  v128.store(counter, onesA, 768);
  v128.store(counter, twosA, 784);
  v128.store(counter, foursA, 800);
}

/** Adds eight words of weight eight, of which `filled` bytes are there, to the planes from the fourth on. */
function addCarries(carries: usize, filled: usize, counter: usize): void {
  for (let slot = filled; slot < 128; slot += 16) v128.store(carries + slot, i32x4.splat(0));
  let eights = v128.load(counter, 48);
  let a = v128.load(carries);
  let b = v128.load(carries, 16);
  let ab = v128.xor(a, b);
  let p = carry(a, b, ab, eights);
  eights = v128.xor(ab, eights);
  a = v128.load(carries, 32);
  b = v128.load(carries, 48);
  ab = v128.xor(a, b);
  let q = carry(a, b, ab, eights);
  eights = v128.xor(ab, eights);
  let sixteens = v128.load(counter, 64);
  let pq = v128.xor(p, q);
  const r = carry(p, q, pq, sixteens);
  sixteens = v128.xor(pq, sixteens);
  a = v128.load(carries, 64);
  b = v128.load(carries, 80);
  ab = v128.xor(a, b);
  p = carry(a, b, ab, eights);
  eights = v128.xor(ab, eights);
  a = v128.load(carries, 96);
  b = v128.load(carries, 112);
  ab = v128.xor(a, b);
  q = carry(a, b, ab, eights);
  v128.store(counter, v128.xor(ab, eights), 48);
  pq = v128.xor(p, q);
  const s = carry(p, q, pq, sixteens);
  v128.store(counter, v128.xor(pq, sixteens), 64);
  const rs = v128.xor(r, s);
  const thirtyTwos = v128.load(counter, 80);
  v128.store(counter, v128.xor(rs, thirtyTwos), 80);
  ripple(counter + 96, carry(r, s, rs, thirtyTwos));
}

function ripple(first: usize, carried: v128): void {
  let plane = first;
  let rest = carried;
  while (v128.any_true(rest)) {
    const held = v128.load(plane);
    v128.store(plane, v128.xor(held, rest));
    rest = v128.and(held, rest);
    plane += 16;
  }
}

export function emptyCounts(counts: usize, counters: i32): void {
  memory.fill(counts, 0, <usize>counters * 512);
}

/** Adds the first `planes` planes of a counter to 128 ordinary numbers. */
export function drainCounter(counter: usize, planes: i32, counts: usize): void {
  for (let quarter: usize = 0; quarter < 4; quarter++) {
    const from = counter + (quarter << 2);
    const to = counts + (quarter << 7);
    let bits = i32x4(1, 2, 4, 8);
    for (let group: usize = 0; group < 8; group++) {
      let sum = i32x4.splat(0);
      for (let plane = planes - 1; plane >= 0; plane--) {
        const word = v128.load32_splat(from + ((<usize>plane) << 4));
        // A lane whose bit is set compares as -1.
        sum = i32x4.sub(i32x4.add(sum, sum), i32x4.eq(v128.and(word, bits), bits));
      }
      const at = to + (group << 4);
      v128.store(at, i32x4.add(v128.load(at), sum));
      bits = i32x4.shl(bits, 4);
    }
  }
}
