import { type Estimate, estimate, voteTerms } from './places.ts';
import {
  type Assignment,
  type Centres,
  type GroupCounts,
  type LeftOut,
  type Model,
  type Placed,
  type PlainCounts,
  squareSteps,
  stepsToOne,
  ungrouped,
} from './stages.ts';
import type { VoteTable } from './votes.ts';

/** The nearest centre, the first of equals. */
export function nearest(x: number, y: number, centres: Centres): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; 2 * c < centres.length; c += 1) {
    const dx = x - centres[2 * c]!;
    const dy = y - centres[2 * c + 1]!;
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      best = c;
    }
  }
  return best;
}

/** Every eligible participant joins the centre nearest to their place. One pass over the people. */
export function assign({ positions, votes }: Placed, leastVotes: number, centres: Centres): Assignment {
  const labels = new Uint8Array(votes.length).fill(ungrouped);
  const sizes = new Uint32Array(centres.length / 2);
  for (let i = 0; i < votes.length; i += 1) {
    if (votes[i]! < leastVotes) continue;
    const group = nearest(positions[2 * i]! / stepsToOne, positions[2 * i + 1]! / stepsToOne, centres);
    labels[i] = group;
    sizes[group] = sizes[group]! + 1;
  }
  return { labels, sizes };
}

/** The votes of each group, plain and with each vote left out. One pass over the votes. */
export function count(table: VoteTable, model: Model, assignment: Assignment, centres: Centres): GroupCounts {
  const { labels } = assignment;
  const plain = countPlain(table, model.used, labels, centres.length / 2);
  const leftOut = emptyLeftOut(plain);
  const terms = voteTerms(model);
  const own: Estimate = { x: 0, y: 0, xx: 0, xy: 0, yy: 0 };
  for (let i = 0; i < table.participants; i += 1) {
    if (labels[i] === ungrouped) continue;
    const from = table.start[i]!;
    const to = table.start[i + 1]!;
    estimate(table.cells, from, to, terms, model.sigma2, own);
    const squares = leaveEachOut(table.cells, from, to, own, terms, labels[i]!, model, centres, leftOut);
    addWhole(leftOut.squares, Math.floor(squares * squareSteps + 0.5));
  }
  return { plain, leftOut };
}

/** Counts by group and column; `labels` from the number of groups on count nowhere. One step for each vote. */
export function countPlain(
  { participants, statements, start, cells }: VoteTable,
  used: Uint8Array,
  labels: Uint8Array,
  groups: number,
): PlainCounts {
  const size = groups * statements;
  const byKind = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)] as const;
  for (let i = 0; i < participants; i += 1) {
    const group = labels[i]!;
    if (group >= groups) continue;
    const row = group * statements;
    for (let p = start[i]!; p < start[i + 1]!; p += 1) {
      const column = cells[p]! >> 2;
      if (used[column] === 0) continue;
      const counts = byKind[(cells[p]! & 3) as 0 | 1 | 2]; // a cell has one of three choices
      counts[row + column] = counts[row + column]! + 1;
    }
  }
  const [disagree, pass, agree] = byKind;
  const seen = pass.map((passes, at) => passes + agree[at]! + disagree[at]!);
  return { groups, statements, agree, disagree, seen };
}

function emptyLeftOut({ groups, agree }: PlainCounts): LeftOut {
  const counts = () => new Uint32Array(agree.length);
  const totals = () => new Uint32Array(groups);
  return {
    agree: counts(),
    disagree: counts(),
    pass: counts(),
    votes: totals(),
    staying: totals(),
    squares: { high: 0, low: 0 },
  };
}

/** Counts each vote of one participant in the group they would be in without it; answers with the sum of squared errors. */
function leaveEachOut(
  cells: Uint16Array,
  from: number,
  to: number,
  own: Estimate,
  terms: Float64Array,
  group: number,
  { used, statements, scale }: Model,
  centres: Centres,
  into: LeftOut,
): number {
  const [sx, sy] = scale;
  const here = nearest(own.x * sx, own.y * sy, centres);
  const room = roomOf(own.x * sx, own.y * sy, here, centres);
  let squares = 0;
  let votes = 0;
  let staying = 0;
  for (let p = from; p < to; p += 1) {
    const cell = cells[p]!;
    const column = cell >> 2;
    if (used[column] === 0) continue;
    const at = cell << 3;
    const z = terms[at + 5]!;
    const lx = terms[at + 6]!;
    const ly = terms[at + 7]!;
    const gx = own.xx * lx + own.xy * ly;
    const gy = own.xy * lx + own.yy * ly;
    const t = (z - (lx * own.x + ly * own.y)) / (1 - (lx * gx + ly * gy));
    squares += t * t;
    const moveX = gx * t * sx;
    const moveY = gy * t * sy;
    const without =
      moveX * moveX + moveY * moveY < room ? here : nearest((own.x - gx * t) * sx, (own.y - gy * t) * sy, centres);
    const counts = (cell & 3) === 2 ? into.agree : (cell & 3) === 1 ? into.pass : into.disagree;
    counts[without * statements + column] = counts[without * statements + column]! + 1;
    votes += 1;
    if (without === group) staying += 1;
  }
  into.votes[group] = into.votes[group]! + votes;
  into.staying[group] = into.staying[group]! + staying;
  return squares;
}

/**
 * The square of how far a place may move and surely stay nearest to the same centre, whatever the rounding: less than half
 * of what the next centre is farther off. Saves asking for most votes, and never answers otherwise than asking would.
 */
function roomOf(x: number, y: number, own: number, centres: Centres): number {
  const distanceTo = (c: number) => {
    const dx = x - centres[2 * c]!;
    const dy = y - centres[2 * c + 1]!;
    return Math.sqrt(dx * dx + dy * dy);
  };
  const near = distanceTo(own);
  let room = Number.POSITIVE_INFINITY;
  for (let c = 0; 2 * c < centres.length; c += 1) if (c !== own) room = Math.min(room, (distanceTo(c) - near) / 2);
  return room > 1e-9 ? room * room * 0.999 : 0;
}

const lowUnit = 2 ** 26;

function addWhole(sum: { high: number; low: number }, value: number): void {
  const high = Math.floor(value / lowUnit);
  sum.high += high;
  sum.low += value - high * lowUnit;
}
