import type { Cells } from './cells.ts';
import { grow, runs } from './k-means-starts.ts';

/** Cells divided into groups: the group of each cell, the centres, and the weighted squares of the distances to them. */
export interface Clustering {
  readonly labels: Uint8Array;
  readonly centres: Float64Array;
  readonly inertia: number;
}

/** A later result has to be better by this share. */
const worthwhile = 1 - 1e-9;
const mostRounds = 200;
const mostRelocations = 20;

/** Which start led to the result. */
export type Start = 'x' | 'y' | 'grow';

/**
 * The best division into k groups of three starts, each improved by taking up one centre and putting it down elsewhere as long as that
 * helps. `fewer` are the centres of the best division into k - 1. Undefined if the cells do not fall into as many groups.
 *
 * Sources: S. Lloyd, Least squares quantization in PCM (1982); relocation after the incremental k-means of B. Fritzke (1997).
 */
export function divide(cells: Cells, k: number, fewer: Float64Array): (Clustering & { start: Start }) | undefined {
  let best: (Clustering & { start: Start }) | undefined;
  const starts: Record<Start, () => Float64Array> = {
    x: () => runs(cells, cells.x, k),
    y: () => runs(cells, cells.y, k),
    grow: () => grow(cells, fewer),
  };
  for (const start of ['x', 'y', 'grow'] as const) {
    const found = lloyd(cells, starts[start](), k);
    const settled = found && relocate(cells, found, k);
    if (settled && isBetter(settled, best)) best = { ...settled, start };
  }
  return best && { ...numbered(cells, best, k), start: best.start };
}

/** Whether a result is better than the best so far by more than rounding. */
export const isBetter = (found: Clustering, best: Clustering | undefined): boolean =>
  !best || found.inertia < best.inertia * worthwhile;

/** Moves centres to the means of the cells nearest to them until no cell changes sides. Undefined if a centre is left without. */
export function lloyd(cells: Cells, from: Float64Array, k: number): Clustering | undefined {
  if (from.length < 2 * k) return undefined;
  const labels = new Uint8Array(cells.weight.length).fill(k);
  const centres = Float64Array.from(from);
  const sums = new Float64Array(3 * k);
  for (let round = 0; round < mostRounds; round += 1) {
    const hasChanged = assignCells(cells, centres, labels, sums);
    for (let c = 0; c < k; c += 1) if (sums[3 * c] === 0) return undefined;
    if (!hasChanged) break;
    for (let c = 0; c < k; c += 1) {
      centres[2 * c] = sums[3 * c + 1]! / sums[3 * c]!;
      centres[2 * c + 1] = sums[3 * c + 2]! / sums[3 * c]!;
    }
  }
  return { labels, centres, inertia: inertiaOf(cells, centres, labels) };
}

/** Gives each cell the nearest centre, the first of equals, and sums weights and weighted places by centre. */
function assignCells({ x, y, weight }: Cells, centres: Float64Array, labels: Uint8Array, sums: Float64Array): boolean {
  sums.fill(0);
  let hasChanged = false;
  for (let i = 0; i < weight.length; i += 1) {
    const px = x[i]!;
    const py = y[i]!;
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let c = 0; c < centres.length; c += 2) {
      const dx = px - centres[c]!;
      const dy = py - centres[c + 1]!;
      const distance = dx * dx + dy * dy;
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    const group = best >> 1;
    if (labels[i] !== group) {
      labels[i] = group;
      hasChanged = true;
    }
    const people = weight[i]!;
    const at = 3 * group;
    sums[at] = sums[at]! + people;
    sums[at + 1] = sums[at + 1]! + people * px;
    sums[at + 2] = sums[at + 2]! + people * py;
  }
  return hasChanged;
}

function inertiaOf({ x, y, weight }: Cells, centres: Float64Array, labels: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const dx = x[i]! - centres[2 * labels[i]!]!;
    const dy = y[i]! - centres[2 * labels[i]! + 1]!;
    sum += weight[i]! * (dx * dx + dy * dy);
  }
  return sum;
}

function relocate(cells: Cells, from: Clustering, k: number): Clustering {
  let current = from;
  for (let times = 0; times < mostRelocations; times += 1) {
    let best: Clustering | undefined;
    for (let c = 0; c < k; c += 1) {
      const others = current.centres.filter((_, at) => at >> 1 !== c);
      const found = lloyd(cells, grow(cells, others), k);
      if (found && isBetter(found, best)) best = found;
    }
    if (!best || !isBetter(best, current)) break;
    current = best;
  }
  return current;
}

/** The largest group first; of equals the one farther left, then farther down. */
export function numbered({ weight }: Cells, { labels, centres, inertia }: Clustering, k: number): Clustering {
  const weights = new Float64Array(k);
  for (const [i, label] of labels.entries()) weights[label] = weights[label]! + weight[i]!;
  const order = [...weights.keys()].sort(
    (a, b) =>
      weights[b]! - weights[a]! || centres[2 * a]! - centres[2 * b]! || centres[2 * a + 1]! - centres[2 * b + 1]!,
  );
  const placeOf = Uint8Array.from(order, (_, label) => order.indexOf(label));
  return {
    labels: labels.map((label) => placeOf[label]!),
    centres: Float64Array.from(order.flatMap((label) => [centres[2 * label]!, centres[2 * label + 1]!])),
    inertia,
  };
}
