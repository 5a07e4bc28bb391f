// Who is in which group, what the groups voted, and what they would be without each single vote (definitions 2.7 to 2.9).

import {
  allUsed,
  begin,
  cells,
  centres,
  directions,
  end,
  estimates,
  groups,
  labels,
  leastVotes,
  movedCounts,
  plainCounts,
  positions,
  scaleX,
  scaleY,
  statements,
  threadBytes,
  totals,
  used,
  votes,
} from './memory';

const STEPS: f64 = 16777216;
const UNGROUPED: u8 = 255;
const SQUARE_STEPS: f64 = 4294967296;

/** The nearest centre, the first of equals. */
function nearest(x: f64, y: f64): i32 {
  let best = 0;
  let least = Infinity;
  for (let group = 0; group < groups; group++) {
    const dx = x - load<f64>(centres + ((<usize>group) << 4));
    const dy = y - load<f64>(centres + ((<usize>group) << 4), 8);
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      best = group;
    }
  }
  return best;
}

/** The group of each of the people `first` to `last`; this thread's `totals` count its members. */
export function assign(thread: i32, first: i32, last: i32): void {
  const sizes = totals + <usize>thread * threadBytes;
  for (let i = first; i < last; i++) {
    if (<i32>load<u16>(votes + ((<usize>i) << 1)) < leastVotes) {
      store<u8>(labels + <usize>i, UNGROUPED);
      continue;
    }
    const x = <f64>load<i32>(positions + ((<usize>i) << 3)) / STEPS;
    const y = <f64>load<i32>(positions + ((<usize>i) << 3), 4) / STEPS;
    const group = nearest(x, y);
    store<u8>(labels + <usize>i, <u8>group);
    const size = sizes + ((<usize>group) << 2);
    store<u32>(size, load<u32>(size) + 1);
  }
}

/** Counts the votes of the people `first` to `last`. The counts without each vote are kept as differences from these. */
export function count(thread: i32, first: i32, last: i32): void {
  const own = <usize>thread * threadBytes;
  for (let i = first; i < last; i++) {
    const group = load<u8>(labels + <usize>i);
    if (group === UNGROUPED) continue;
    const from = cells + ((<usize>load<u32>(begin + ((<usize>i) << 2))) << 1);
    const to = cells + ((<usize>load<u32>(end + ((<usize>i) << 2))) << 1);
    const moved = leaveEachOut(own, i, group, from, to);
    // By group: votes, votes that move; and the squares of everybody, apart as high and low (WholeSum).
    const total = totals + own + ((<usize>group) << 3);
    store<u32>(total, load<u32>(total) + <u32>load<u16>(votes + ((<usize>i) << 1)));
    store<u32>(total, load<u32>(total, 4) + <u32>moved, 4);
  }
}

/**
 * How far, squared, the place may move and surely stay nearest to the centre of `group`: less than the distance to the
 * nearest border by far more than rounding can do. -1 where that cannot be promised.
 */
function safeDistance(x: f64, y: f64, group: i32): f64 {
  if (!(Math.abs(x) < 16 && Math.abs(y) < 16)) return -1;
  const gx = load<f64>(centres + ((<usize>group) << 4));
  const gy = load<f64>(centres + ((<usize>group) << 4), 8);
  const distance = (x - gx) * (x - gx) + (y - gy) * (y - gy);
  let least: f64 = 32;
  for (let other = 0; other < groups; other++) {
    if (other === group) continue;
    const cx = load<f64>(centres + ((<usize>other) << 4));
    const cy = load<f64>(centres + ((<usize>other) << 4), 8);
    const between = Math.sqrt((cx - gx) * (cx - gx) + (cy - gy) * (cy - gy));
    if (between < 0.001) return -1;
    least = min(least, ((x - cx) * (x - cx) + (y - cy) * (y - cy) - distance) / (2 * between));
  }
  const safe = least * 0.999 - 0.000001;
  return safe > 0 ? safe * safe : -1;
}

/** One person's votes, each left out in turn. Answers how many votes lie in another group when they are left out. */
function leaveEachOut(own: usize, i: i32, group: i32, from: usize, to: usize): i32 {
  const counts = plainCounts + own + ((<usize>group * <usize>statements) << 4);
  const estimate = estimates + <usize>i * 40;
  const ux = load<f64>(estimate);
  const uy = load<f64>(estimate, 8);
  const xx = load<f64>(estimate, 16);
  const xy = load<f64>(estimate, 24);
  const yy = load<f64>(estimate, 32);
  const safe = safeDistance(ux * scaleX, uy * scaleY, group);
  let squares: f64 = 0;
  let moved = 0;
  for (let at = from; at < to; at += 2) {
    const code = <usize>load<u16>(at);
    const counted = counts + (code << 2);
    store<u32>(counted, load<u32>(counted) + 1);
    const direction = directions + ((code >> 2) << 5);
    const lx = load<f64>(direction);
    const ly = load<f64>(direction, 8);
    const z = <f64>(<i32>(code & 3) - 1) - load<f64>(direction, 16);
    const gx = xx * lx + xy * ly;
    const gy = xy * lx + yy * ly;
    const t = (z - (lx * ux + ly * uy)) / (1 - (lx * gx + ly * gy));
    const dx = gx * t * scaleX;
    const dy = gy * t * scaleY;
    if (allUsed || load<u8>(used + (code >> 2))) squares += t * t;
    if (dx * dx + dy * dy < safe) continue;
    const without = nearest((ux - gx * t) * scaleX, (uy - gy * t) * scaleY);
    if (without !== group) moved += move(own, code, group, without);
  }
  addSquares(own, Math.floor(squares * SQUARE_STEPS + 0.5));
  return moved;
}

/** Books a vote over from one group to another; 0 if its statement does not count. */
function move(own: usize, code: usize, group: i32, without: i32): i32 {
  if (!allUsed && !load<u8>(used + (code >> 2))) return 0;
  const away = movedCounts + own + ((<usize>group * <usize>statements) << 4) + (code << 2);
  const there = movedCounts + own + ((<usize>without * <usize>statements) << 4) + (code << 2);
  store<i32>(away, load<i32>(away) - 1);
  store<i32>(there, load<i32>(there) + 1);
  return 1;
}

/** A sum of whole numbers too large for one: what is above 2 ** 26 and what is below, each added up by itself. */
function addSquares(own: usize, value: f64): void {
  const high = Math.floor(value / 67108864);
  const sum = totals + own + 64;
  store<f64>(sum, load<f64>(sum) + high);
  store<f64>(sum, load<f64>(sum, 8) + (value - high * 67108864), 8);
}
