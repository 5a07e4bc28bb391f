import { cellsIn } from './cells.ts';
import { divide, type Start } from './k-means.ts';
import { middleOf } from './k-means-starts.ts';
import { silhouettes } from './silhouette.ts';
import type { Assignment, Centres, Model, Placed, Stages } from './stages.ts';

const mostGroups = 5;
const leastPeople = 5;

/** One way to divide the eligible participants into groups, the largest first. */
export interface Division {
  readonly k: number;
  readonly start: Start;
  readonly inertia: number;
  readonly silhouette: number;
  readonly centres: Centres;
  readonly assignment: Assignment;
}

/** The divisions into two to five groups, and the best of them; k = 1 if none will do. */
export interface Divisions {
  /** How many participants voted enough to be in a group, in how many cells they stand, and how small a group may be. */
  readonly eligible: number;
  readonly cells: number;
  readonly leastGroup: number;
  readonly all: readonly Division[];
  readonly chosen: number;
}

/** Divides the people by their places. The cost hangs on the cells, at most 16,384 of them, not on the people. */
export function divisionsOf(
  placed: Placed,
  { leastVotes }: Model,
  stages: Pick<Stages, 'assign' | 'distances'>,
): Divisions {
  const cells = cellsIn(placed.grid);
  const found = [];
  let fewer = middleOf(cells);
  for (let k = 2; k <= Math.min(mostGroups, cells.weight.length); k += 1) {
    const best = divide(cells, k, fewer);
    if (!best) break;
    found.push(best);
    fewer = best.centres;
  }
  const separations = silhouettes(cells, found, stages);
  const eligible = cells.weight.reduce((sum, people) => sum + people, 0);
  const leastGroup = Math.max(leastPeople, Math.ceil(eligible / 50));
  const all = found.map(({ start, inertia, centres }, at) => ({
    k: at + 2,
    start,
    inertia,
    silhouette: separations[at]!,
    centres,
    assignment: stages.assign(placed, leastVotes, centres),
  }));
  return { eligible, cells: cells.weight.length, leastGroup, all, chosen: choose(all, leastGroup) };
}

/** The division with the highest silhouette whose groups are all large enough, the smaller number of groups on a tie. */
function choose(all: readonly Division[], leastGroup: number): number {
  let best: Division | undefined;
  for (const division of all) {
    const isAdmissible = division.assignment.sizes.every((people) => people >= leastGroup);
    if (isAdmissible && (!best || division.silhouette > best.silhouette)) best = division;
  }
  return best?.k ?? 1;
}
