import type { Cells } from './cells.ts';

/** Cells that are tried out as the place of one more centre. */
const candidates = 32;

/**
 * The means of k runs of cells of about the same weight, in the order of `key`, then x, then y. Runs with nobody are left out.
 */
export function runs({ x, y, weight }: Cells, key: Float64Array, k: number): Float64Array {
  const order = Uint32Array.from(weight.keys()).sort(
    (a, b) => key[a]! - key[b]! || x[a]! - x[b]! || y[a]! - y[b]! || a - b,
  );
  let total = 0;
  for (const people of weight) total += people;
  const sums = Array.from({ length: k }, () => ({ weight: 0, x: 0, y: 0 }));
  let before = 0;
  for (const i of order) {
    const people = weight[i]!;
    const run = sums[Math.min(k - 1, Math.floor((k * (before + people / 2)) / total))]!;
    run.weight += people;
    run.x += people * x[i]!;
    run.y += people * y[i]!;
    before += people;
  }
  const filled = sums.filter((run) => run.weight > 0);
  return Float64Array.from(filled.flatMap((run) => [run.x / run.weight, run.y / run.weight]));
}

/** The mean of all cells. */
export const middleOf = (cells: Cells): Float64Array => runs(cells, cells.x, 1);

/** The centres and one more: the cell, of those far off with many people, from which most of the inertia would go. */
export function grow(cells: Cells, centres: Float64Array): Float64Array {
  const distances = nearestDistances(cells, centres);
  let most = -1;
  let best = 0;
  for (const candidate of heaviest(cells.weight, distances)) {
    const gain = gainOf(cells, distances, candidate);
    if (gain > most) {
      most = gain;
      best = candidate;
    }
  }
  return Float64Array.of(...centres, cells.x[best]!, cells.y[best]!);
}

/** The square of the distance of each cell to the nearest centre. */
function nearestDistances({ x, y }: Cells, centres: Float64Array): Float64Array {
  const distances = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centres.length; c += 2) {
      const dx = x[i]! - centres[c]!;
      const dy = y[i]! - centres[c + 1]!;
      const distance = dx * dx + dy * dy;
      if (distance < least) least = distance;
    }
    distances[i] = least;
  }
  return distances;
}

/** The cells with the largest weight times distance, the largest first, of equals the first. */
function heaviest(weight: Float64Array, distances: Float64Array): Int32Array {
  const most = Math.min(candidates, weight.length);
  const values = new Float64Array(most);
  const places = new Int32Array(most);
  let kept = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const value = weight[i]! * distances[i]!;
    if (kept === most && value <= values[most - 1]!) continue;
    let at = kept < most ? kept : most - 1;
    if (kept < most) kept += 1;
    for (; at > 0 && values[at - 1]! < value; at -= 1) {
      values[at] = values[at - 1]!;
      places[at] = places[at - 1]!;
    }
    values[at] = value;
    places[at] = i;
  }
  return places;
}

function gainOf({ x, y, weight }: Cells, distances: Float64Array, candidate: number): number {
  const px = x[candidate]!;
  const py = y[candidate]!;
  let gain = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const dx = x[i]! - px;
    const dy = y[i]! - py;
    const less = distances[i]! - (dx * dx + dy * dy);
    if (less > 0) gain += weight[i]! * less;
  }
  return gain;
}
