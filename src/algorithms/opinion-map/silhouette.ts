import type { Cells } from './cells.ts';
import type { Stages } from './stages.ts';

/** A division of the cells, as far as the silhouette needs it. */
export interface Divided {
  readonly labels: Uint8Array;
  readonly centres: Float64Array;
}

/**
 * How well each division separates the people, from -1 to 1: the mean over the people of how much nearer they are to
 * their own group than to the next, a cell standing for its people at one point. One pass over the pairs of cells for all divisions together.
 *
 * Source: P. Rousseeuw, Silhouettes: a graphical aid to the interpretation and validation of cluster analysis (1987).
 */
export function silhouettes(
  cells: Cells,
  divisions: readonly Divided[],
  stages: Pick<Stages, 'distances'> = { distances },
): number[] {
  const sums = stages.distances(cells, divisions);
  return divisions.map((division, at) => meanSilhouette(cells, division, sums[at]!));
}

/** For each division, at `cell * k + group`, the distances from the cell to all the people of the group, added up in the order of their cells. */
export function distances({ x, y, weight }: Cells, divisions: readonly Divided[]): Float64Array[] {
  const sums = divisions.map(({ centres }) => new Float64Array((weight.length * centres.length) / 2));
  for (let i = 0; i < weight.length; i += 1) {
    for (let j = i + 1; j < weight.length; j += 1) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const ahead = distance * weight[j]!;
      const back = distance * weight[i]!;
      for (let d = 0; d < sums.length; d += 1) {
        const { labels, centres } = divisions[d]!;
        const k = centres.length / 2;
        const sum = sums[d]!;
        const one = i * k + labels[j]!;
        const other = j * k + labels[i]!;
        sum[one] = sum[one]! + ahead;
        sum[other] = sum[other]! + back;
      }
    }
  }
  return sums;
}

function meanSilhouette({ weight }: Cells, { labels, centres }: Divided, sums: Float64Array): number {
  const k = centres.length / 2;
  const people = new Float64Array(k);
  for (let i = 0; i < weight.length; i += 1) people[labels[i]!] = people[labels[i]!]! + weight[i]!;
  let total = 0;
  let mean = 0;
  for (let i = 0; i < weight.length; i += 1) {
    const own = labels[i]!;
    total += weight[i]!;
    if (people[own]! <= 1) continue;
    const inside = sums[i * k + own]! / (people[own]! - 1);
    let next = Number.POSITIVE_INFINITY;
    for (let g = 0; g < k; g += 1) if (g !== own) next = Math.min(next, sums[i * k + g]! / people[g]!);
    const larger = Math.max(inside, next);
    if (larger > 0) mean += (weight[i]! * (next - inside)) / larger;
  }
  return mean / total;
}
