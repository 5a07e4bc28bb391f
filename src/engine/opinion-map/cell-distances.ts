import type { Cells } from '#algorithms/opinion-map/cells.ts';
import type { Divided } from '#algorithms/opinion-map/silhouette.ts';
import type { TableMemory } from './table-memory.ts';

const pairsPerBlock = 16;
/** Divisions that are summed in one pass. */
const together = 4;

/** For each division, cell and group, how far the people of the group are from the cell, all together. */
export function cellDistances(memory: TableMemory, cells: Cells, divisions: readonly Divided[]): Float64Array[] {
  const count = cells.weight.length;
  const groups = divisions.map(({ centres }) => centres.length / 2);
  const offsets = groups.map((_, at) => groups.slice(0, at).reduce((sum, k) => sum + k, 0));
  // What fewer divisions than four leave over goes to one group more, which nobody reads.
  const spare = groups.reduce((sum, k) => sum + k, 0);
  const pairs = Math.ceil(count / 2);
  const labels = memory.view(Uint8Array, 'cellLabels', together * count).fill(spare);
  for (const [at, division] of divisions.entries()) {
    for (let i = 0; i < count; i += 1) labels[together * i + at] = offsets[at]! + division.labels[i]!;
  }
  memory
    .view(Float64Array, 'cellX', 2 * pairs)
    .fill(0)
    .set(cells.x);
  memory
    .view(Float64Array, 'cellY', 2 * pairs)
    .fill(0)
    .set(cells.y);
  memory.view(Float64Array, 'cellWeights', count).set(cells.weight);
  memory.set('filledCells', count);
  memory.set('groupsInAll', spare + 1);
  memory.run('sumDistances', pairs, pairsPerBlock);
  const sums = memory.view(Float64Array, 'cellSums', 2 * pairs * (spare + 1));
  return groups.map((k, at) =>
    new Float64Array(count * k).map((_, place) => {
      const [i, group] = [Math.floor(place / k), place % k];
      return sums[2 * ((i >> 1) * (spare + 1) + offsets[at]! + group) + (i & 1)]!;
    }),
  );
}
