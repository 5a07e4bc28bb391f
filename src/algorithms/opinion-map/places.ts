import { cellsPerAxis, type Grid, type Model, type Placed, stepsToOne } from './stages.ts';
import type { VoteTable } from './votes.ts';

const farthest = 2 ** 31 - 1;
const cellSteps = stepsToOne / 8;
const middle = cellsPerAxis / 2;

/**
 * What a vote adds to the sums of its participant, eight numbers at `8 * cell` of the table: z l_x, z l_y, l_x l_x, l_x l_y,
 * l_y l_y, z, l_x, l_y. A column that is not used adds nothing.
 */
export function voteTerms({ statements, used, mean, loadings }: Model): Float64Array {
  const terms = new Float64Array(statements * 32);
  for (let column = 0; column < statements; column += 1) {
    if (used[column] === 0) continue;
    const [x, y] = [loadings[2 * column]!, loadings[2 * column + 1]!];
    for (let kind = 0; kind < 3; kind += 1) {
      const z = kind - 1 - mean[column]!;
      terms.set([z * x, z * y, x * x, x * y, y * y, z, x, y], (column * 4 + kind) * 8);
    }
  }
  return terms;
}

/** A participant's estimate before rounding: u, and the inverse of Q. Filled anew for each. */
export interface Estimate {
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

/** The ridge estimate from the cells `from` to `to`. Sums run in the order of the cells; sigma2 is added at the end. */
export function estimate(
  cells: Uint16Array,
  from: number,
  to: number,
  terms: Float64Array,
  sigma2: number,
  into: Estimate,
): void {
  let bx = 0;
  let by = 0;
  let qxx = 0;
  let qxy = 0;
  let qyy = 0;
  for (let p = from; p < to; p += 1) {
    const at = cells[p]! << 3;
    bx += terms[at]!;
    by += terms[at + 1]!;
    qxx += terms[at + 2]!;
    qxy += terms[at + 3]!;
    qyy += terms[at + 4]!;
  }
  qxx += sigma2;
  qyy += sigma2;
  const determinant = qxx * qyy - qxy * qxy;
  into.xx = qyy / determinant;
  into.xy = (0 - qxy) / determinant;
  into.yy = qxx / determinant;
  into.x = into.xx * bx + into.xy * by;
  into.y = into.xy * bx + into.yy * by;
}

/** Everybody's place, error ellipse and number of votes, and the eligible ones by cell. Two passes over the votes. */
export function place(table: VoteTable, model: Model): Placed {
  const { participants, start, cells } = table;
  const { scale, sigma2, leastVotes, used } = model;
  const terms = voteTerms(model);
  const positions = new Int32Array(2 * participants);
  const errors = new Float64Array(3 * participants);
  const votes = new Uint16Array(participants);
  const grid = emptyGrid();
  const own: Estimate = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  for (let i = 0; i < participants; i += 1) {
    const from = start[i]!;
    const to = start[i + 1]!;
    let count = 0;
    for (let p = from; p < to; p += 1) count += used[cells[p]! >> 2]!;
    votes[i] = count;
    estimate(cells, from, to, terms, sigma2, own);
    const x = inSteps(own.x * scale[0]);
    const y = inSteps(own.y * scale[1]);
    positions[2 * i] = x;
    positions[2 * i + 1] = y;
    errors[3 * i] = sigma2 * own.xx * scale[0] * scale[0];
    errors[3 * i + 1] = sigma2 * own.xy * scale[0] * scale[1];
    errors[3 * i + 2] = sigma2 * own.yy * scale[1] * scale[1];
    if (count >= leastVotes) addToGrid(grid, x, y);
  }
  return { positions, errors, votes, grid };
}

/** Nobody in any cell. */
export function emptyGrid(): Grid {
  const size = cellsPerAxis * cellsPerAxis;
  return { count: new Float64Array(size), x: new Float64Array(size), y: new Float64Array(size) };
}

/** The nearest whole number of steps, half upwards; 128 from the middle and farther are as far as a place goes. */
const inSteps = (value: number): number =>
  Math.max(-farthest, Math.min(farthest, Math.floor(value * stepsToOne + 0.5)));

/** The cell of a position on one axis, 0 to 127: an eighth wide, the outermost without end. */
export const cellOf = (steps: number): number =>
  Math.max(0, Math.min(cellsPerAxis - 1, Math.floor(steps / cellSteps) + middle));

function addToGrid(grid: Grid, x: number, y: number): void {
  const at = cellOf(y) * cellsPerAxis + cellOf(x);
  grid.count[at] = grid.count[at]! + 1;
  grid.x[at] = grid.x[at]! + x;
  grid.y[at] = grid.y[at]! + y;
}
