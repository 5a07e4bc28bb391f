// How far the people of each group are from each cell, all together: what a silhouette needs (definition 2.7).

import { cellLabels, cellSums, cellWeights, cellX, cellY, filledCells, groupsInAll } from './memory';

/**
 * Sums for the pairs of cells `first` to `last`, for all divisions at once. Each cell adds up the others in ascending order, as in
 * the plain stage; to itself it is at distance 0, which adds nothing.
 */
export function sumDistances(_thread: i32, first: i32, last: i32): void {
  const stride = (<usize>groupsInAll) << 4;
  for (let pair = first; pair < last; pair++) {
    const sums = cellSums + <usize>pair * stride;
    memory.fill(sums, 0, stride);
    const x = v128.load(cellX + ((<usize>pair) << 4));
    const y = v128.load(cellY + ((<usize>pair) << 4));
    for (let other = 0; other < filledCells; other++) {
      const dx = f64x2.sub(x, v128.load64_splat(cellX + ((<usize>other) << 3)));
      const dy = f64x2.sub(y, v128.load64_splat(cellY + ((<usize>other) << 3)));
      const distance = f64x2.sqrt(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)));
      const people = f64x2.mul(distance, v128.load64_splat(cellWeights + ((<usize>other) << 3)));
      const labels = cellLabels + ((<usize>other) << 2);
      add(sums + ((<usize>load<u8>(labels)) << 4), people);
      add(sums + ((<usize>load<u8>(labels, 1)) << 4), people);
      add(sums + ((<usize>load<u8>(labels, 2)) << 4), people);
      add(sums + ((<usize>load<u8>(labels, 3)) << 4), people);
    }
  }
}

function add(sum: usize, value: v128): void {
  v128.store(sum, f64x2.add(v128.load(sum), value));
}
