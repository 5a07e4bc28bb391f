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
  const tried = heaviest(cells.weight, distances);
  const gains = new Float64Array(tried.length);
  // Four at a time: one pass over the cells for all of them, each with a sum of its own.
  for (let from = 0; from < tried.length; from += 4) addGains(cells, distances, tried, from, gains);
  let best = 0;
  for (let at = 1; at < gains.length; at += 1) if (gains[at]! > gains[best]!) best = at;
  return Float64Array.of(...centres, cells.x[tried[best]!]!, cells.y[tried[best]!]!);
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

/** By how much the inertia would fall if one more centre stood at the candidate `from`, and at each of the three after it. */
function addGains(
  { x, y, weight }: Cells,
  distances: Float64Array,
  tried: Int32Array,
  from: number,
  gains: Float64Array,
): void {
  const last = tried.length - 1;
  const a = tried[from]!;
  const b = tried[Math.min(from + 1, last)]!;
  const c = tried[Math.min(from + 2, last)]!;
  const d = tried[Math.min(from + 3, last)]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const bx = x[b]!;
  const by = y[b]!;
  const cx = x[c]!;
  const cy = y[c]!;
  const dx = x[d]!;
  const dy = y[d]!;
  let gainA = 0;
  let gainB = 0;
  let gainC = 0;
  let gainD = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const px = x[i]!;
    const py = y[i]!;
    const people = weight[i]!;
    const distance = distances[i]!;
    const lessA = distance - ((px - ax) * (px - ax) + (py - ay) * (py - ay));
    const lessB = distance - ((px - bx) * (px - bx) + (py - by) * (py - by));
    const lessC = distance - ((px - cx) * (px - cx) + (py - cy) * (py - cy));
    const lessD = distance - ((px - dx) * (px - dx) + (py - dy) * (py - dy));
    if (lessA > 0) gainA += people * lessA;
    if (lessB > 0) gainB += people * lessB;
    if (lessC > 0) gainC += people * lessC;
    if (lessD > 0) gainD += people * lessD;
  }
  gains[from] = gainA;
  if (from + 1 <= last) gains[from + 1] = gainB;
  if (from + 2 <= last) gains[from + 2] = gainC;
  if (from + 3 <= last) gains[from + 3] = gainD;
}
