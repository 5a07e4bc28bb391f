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
  residues,
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

/**
 * One person's votes, each left out in turn, two side by side. Answers how many votes lie in another group when they are left
 * out. A statement that does not count has no direction and no residue, so its error is 0.
 */
function leaveEachOut(own: usize, i: i32, group: i32, from: usize, to: usize): i32 {
  const counts = plainCounts + own + ((<usize>group * <usize>statements) << 4);
  const estimate = estimates + <usize>i * 40;
  const ux = v128.load64_splat(estimate);
  const uy = v128.load64_splat(estimate, 8);
  const xx = v128.load64_splat(estimate, 16);
  const xy = v128.load64_splat(estimate, 24);
  const yy = v128.load64_splat(estimate, 32);
  const safe = f64x2.splat(safeDistance(load<f64>(estimate) * scaleX, load<f64>(estimate, 8) * scaleY, group));
  const sx = f64x2.splat(scaleX);
  const sy = f64x2.splat(scaleY);
  let squares: f64 = 0;
  let moved = 0;
  for (let at = from; at < to; at += 4) {
    const hasTwo = at + 2 < to;
    const code = <usize>load<u16>(at);
    const next = hasTwo ? <usize>load<u16>(at + 2) : code;
    const one = v128.load(directions + ((code >> 2) << 4));
    const other = v128.load(directions + ((next >> 2) << 4));
    const lx = v128.shuffle<f64>(one, other, 0, 2);
    const ly = v128.shuffle<f64>(one, other, 1, 3);
    const z = f64x2(load<f64>(residues + (code << 3)), load<f64>(residues + (next << 3)));
    const gx = f64x2.add(f64x2.mul(xx, lx), f64x2.mul(xy, ly));
    const gy = f64x2.add(f64x2.mul(xy, lx), f64x2.mul(yy, ly));
    const foretold = f64x2.add(f64x2.mul(lx, ux), f64x2.mul(ly, uy));
    const share = f64x2.add(f64x2.mul(lx, gx), f64x2.mul(ly, gy));
    const t = f64x2.div(f64x2.sub(z, foretold), f64x2.sub(f64x2.splat(1), share));
    const square = f64x2.mul(t, t);
    squares += f64x2.extract_lane(square, 0);
    if (hasTwo) squares += f64x2.extract_lane(square, 1);
    addOne(counts + (code << 2));
    if (hasTwo) addOne(counts + (next << 2));
    const mx = f64x2.mul(gx, t);
    const my = f64x2.mul(gy, t);
    const dx = f64x2.mul(mx, sx);
    const dy = f64x2.mul(my, sy);
    if (i64x2.all_true(f64x2.lt(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), safe))) continue;
    const x = f64x2.mul(f64x2.sub(ux, mx), sx);
    const y = f64x2.mul(f64x2.sub(uy, my), sy);
    moved += move(own, code, group, nearest(f64x2.extract_lane(x, 0), f64x2.extract_lane(y, 0)));
    if (hasTwo) moved += move(own, next, group, nearest(f64x2.extract_lane(x, 1), f64x2.extract_lane(y, 1)));
  }
  addSquares(own, Math.floor(squares * SQUARE_STEPS + 0.5));
  return moved;
}

function addOne(counted: usize): void {
  store<u32>(counted, load<u32>(counted) + 1);
}

/** Books a vote over from one group to another; 0 if it is the same, or if the statement does not count. */
function move(own: usize, code: usize, group: i32, without: i32): i32 {
  if (without === group) return 0;
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
