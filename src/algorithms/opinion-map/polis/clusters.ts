import type { Cells } from '../cells.ts';
import { type Clustering, isBetter, lloyd, numbered } from '../k-means.ts';
import { middleOf, runs } from '../k-means-starts.ts';
import { silhouettes } from '../silhouette.ts';

const mostGroups = 5;

/** Which start led to the result: runs along an axis or a diagonal, or points far from each other. */
export type PolisStart = 'x' | 'y' | 'diag' | 'anti' | 'far';

export interface PolisDivision extends Clustering {
  readonly k: number;
  readonly start: PolisStart;
  readonly silhouette: number;
}

/** The divisions of the points into two to five groups, each point counting once. */
export function polisDivisions(x: Float64Array, y: Float64Array): PolisDivision[] {
  const points = { x, y, weight: new Float64Array(x.length).fill(1) };
  const found = [];
  for (let k = 2; k <= Math.min(mostGroups, x.length); k += 1) {
    const best = bestOf(points, k);
    if (best) found.push({ ...best, k });
  }
  const separations = silhouettes(points, found);
  return found.map((division, at) => ({ ...division, silhouette: separations[at]! }));
}

/** The number of groups with the highest silhouette, the smaller of equals; 1 if there is no division. */
export function choosePolis(divisions: readonly PolisDivision[]): number {
  let best: PolisDivision | undefined;
  for (const division of divisions) if (!best || division.silhouette > best.silhouette) best = division;
  return best?.k ?? 1;
}

function bestOf(points: Cells, k: number): (Clustering & { start: PolisStart }) | undefined {
  const { x, y } = points;
  const starts: [PolisStart, () => Float64Array][] = [
    ['x', () => runs(points, x, k)],
    ['y', () => runs(points, y, k)],
    [
      'diag',
      () =>
        runs(
          points,
          x.map((one, i) => one + y[i]!),
          k,
        ),
    ],
    [
      'anti',
      () =>
        runs(
          points,
          x.map((one, i) => one - y[i]!),
          k,
        ),
    ],
    ['far', () => farApart(points, k)],
  ];
  let best: (Clustering & { start: PolisStart }) | undefined;
  for (const [start, centres] of starts) {
    const found = lloyd(points, centres(), k);
    if (found && isBetter(found, best)) best = { ...found, start };
  }
  return best && { ...numbered(points, best, k), start: best.start };
}

/** The point farthest from the mean, then always the one farthest from the nearest of those taken. */
function farApart({ x, y }: Cells, k: number): Float64Array {
  const squares = (px: number, py: number) => x.map((one, i) => (one - px) * (one - px) + (y[i]! - py) * (y[i]! - py));
  const weight = new Float64Array(x.length).fill(1);
  const [middleX, middleY] = middleOf({ x, y, weight });
  const centres: number[] = [];
  let nearest = squares(middleX!, middleY!);
  for (let c = 0; c < k; c += 1) {
    const next = farthestOf(nearest);
    centres.push(x[next]!, y[next]!);
    const distances = squares(x[next]!, y[next]!);
    nearest = c === 0 ? distances : nearest.map((one, i) => Math.min(one, distances[i]!));
  }
  return Float64Array.from(centres);
}

function farthestOf(distances: Float64Array): number {
  let best = 0;
  for (let i = 1; i < distances.length; i += 1) if (distances[i]! > distances[best]!) best = i;
  return best;
}
