import { type Grid, stepsToOne } from './stages.ts';

/** The cells with somebody in them: the mean place of the people there, and how many they are. */
export interface Cells {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/** The cells of a grid, from the lowest row up and from left to right. One pass over the grid. */
export function cellsIn({ count, x, y }: Grid): Cells {
  const filled: number[] = [];
  for (let at = 0; at < count.length; at += 1) if (count[at]! > 0) filled.push(at);
  const mean = (sums: Float64Array) => Float64Array.from(filled, (at) => sums[at]! / count[at]! / stepsToOne);
  return { x: mean(x), y: mean(y), weight: Float64Array.from(filled, (at) => count[at]!) };
}
