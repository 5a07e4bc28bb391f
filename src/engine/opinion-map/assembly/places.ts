// Where everybody stands (definition 2.4), in the order of operations of the plain stages, so that every bit agrees.

import {
  allUsed,
  begin,
  cells,
  end,
  estimates,
  grid,
  leastVotes,
  positions,
  scaleX,
  scaleY,
  sigma2,
  terms,
  threadBytes,
  used,
  votes,
} from './memory';

const STEPS: f64 = 16777216;
const FARTHEST: f64 = 2147483647;

/** Places the people `first` to `last` and adds the eligible ones to this thread's grid. */
export function place(thread: i32, first: i32, last: i32): void {
  const ownGrid = grid + <usize>thread * threadBytes;
  for (let i = first; i < last; i++) {
    const from = cells + ((<usize>load<u32>(begin + ((<usize>i) << 2))) << 1);
    const to = cells + ((<usize>load<u32>(end + ((<usize>i) << 2))) << 1);
    const count = allUsed ? <i32>((to - from) >> 1) : countUsed(from, to);
    store<u16>(votes + ((<usize>i) << 1), <u16>count);
    estimate(from, to, estimates + <usize>i * 40);
    const x = inSteps(load<f64>(estimates + <usize>i * 40) * scaleX);
    const y = inSteps(load<f64>(estimates + <usize>i * 40, 8) * scaleY);
    store<i32>(positions + ((<usize>i) << 3), x);
    store<i32>(positions + ((<usize>i) << 3), y, 4);
    if (count >= leastVotes) addToGrid(ownGrid, x, y);
  }
}

function countUsed(from: usize, to: usize): i32 {
  let count = 0;
  for (let at = from; at < to; at += 2) count += <i32>load<u8>(used + (<usize>load<u16>(at) >> 2));
  return count;
}

/** The ridge estimate u and the inverse of Q from the votes `from` to `to`. */
function estimate(from: usize, to: usize, into: usize): void {
  let b = f64x2.splat(0);
  let q = f64x2.splat(0);
  let qyy: f64 = 0;
  for (let at = from; at < to; at += 2) {
    const term = terms + <usize>load<u16>(at) * 40;
    b = f64x2.add(b, v128.load(term));
    q = f64x2.add(q, v128.load(term, 16));
    qyy += load<f64>(term, 32);
  }
  const bx = f64x2.extract_lane(b, 0);
  const by = f64x2.extract_lane(b, 1);
  const qxx = f64x2.extract_lane(q, 0) + sigma2;
  const qxy = f64x2.extract_lane(q, 1);
  qyy += sigma2;
  const determinant = qxx * qyy - qxy * qxy;
  const xx = qyy / determinant;
  const xy = (0 - qxy) / determinant;
  const yy = qxx / determinant;
  store<f64>(into, xx * bx + xy * by);
  store<f64>(into, xy * bx + yy * by, 8);
  store<f64>(into, xx, 16);
  store<f64>(into, xy, 24);
  store<f64>(into, yy, 32);
}

function inSteps(value: f64): i32 {
  return <i32>max(-FARTHEST, min(FARTHEST, Math.floor(value * STEPS + 0.5)));
}

/** A cell has three numbers: how many, and the sums of x and y; whole, and far below the largest exact one. */
function addToGrid(ownGrid: usize, x: i32, y: i32): void {
  const column = max(-64, min(63, x >> 21)) + 64;
  const row = max(-64, min(63, y >> 21)) + 64;
  const cell = ownGrid + <usize>(row * 128 + column) * 24;
  store<f64>(cell, load<f64>(cell) + 1);
  store<f64>(cell, load<f64>(cell, 8) + <f64>x, 8);
  store<f64>(cell, load<f64>(cell, 16) + <f64>y, 16);
}
