import type { OpinionGroups, OpinionMap } from '../opinion-map/opinion-map.ts';
import { stepsToOne } from '../opinion-map/stages.ts';
import { contours, type Frame, heightsOf } from './density.ts';
import { type Ellipse, ellipseOf, nineInTen, reachOf, type Spread } from './ellipse.ts';

/** The picture of a map as shapes, in the map's own units: nobody is a dot in it. */
export const mapPicture = { name: 'map-picture', version: 1 };

/** Of fewer people nothing is drawn (fairness F1). */
const leastShown = 5;
/** Tints from the edge of a crowd to its middle, as parts of the greatest height. */
const tints = [0.15, 0.35, 0.55, 0.75] as const;
/** Never narrower than a sliver, so that a group of one mind is still seen. */
const leastSpread = 0.05 ** 2;
/** A ring is cut to thousandths of the map's unit: no screen shows more. */
const fine = 1000;

export interface MapPicture {
  /** In the order of the groups. */
  readonly groups: readonly PicturedGroup[];
  /** How far off the place of one person typically is: one standard error. */
  readonly error: Ellipse;
}

export interface PicturedGroup {
  /** Holds about nine in ten of the group. */
  readonly outline: Ellipse;
  /** From the edge inwards, for each tint the closed rings around where so many people stand about a place. */
  readonly tints: readonly (readonly (readonly (readonly [x: number, y: number])[])[])[];
}

/**
 * The shapes of a map with groups: of each an outline and tints where many stand, none of which comes of fewer than five people.
 * `nodes` says how fine the tints are drawn: so many points across the picture.
 *
 * Source: kernel density with D. Scott's rule (1992). The cost hangs on the nodes, once the people have been counted in.
 */
export function pictureOf({ placed, model }: OpinionMap, groups: OpinionGroups, nodes: number): MapPicture {
  const people = membersOf(placed.positions, groups);
  const spreads = people.map(spreadOf);
  const outlines = spreads.map((spread) => ellipseOf(spread, nineInTen));
  const frame = frameOf(outlines, nodes);
  return {
    groups: outlines.map((outline, at) => ({ outline, tints: tintsOf(people[at]!, spreads[at]!, frame) })),
    error: typicalError(placed.errors, placed.votes, model.leastVotes),
  };
}

type Places = (readonly [x: number, y: number])[];

function membersOf(positions: Int32Array, { k, assignment: { labels } }: OpinionGroups): Places[] {
  const members: Places[] = Array.from({ length: k }, () => []);
  for (const [row, label] of labels.entries())
    members[label]?.push([positions[2 * row]! / stepsToOne, positions[2 * row + 1]! / stepsToOne]);
  return members;
}

function spreadOf(people: Places): Spread {
  const mean = (value: (person: readonly [number, number]) => number) =>
    people.reduce((sum, person) => sum + value(person), 0) / people.length;
  const x = mean((person) => person[0]);
  const y = mean((person) => person[1]);
  const xx = mean((person) => (person[0] - x) ** 2);
  const yy = mean((person) => (person[1] - y) ** 2);
  return {
    x,
    y,
    xx: Math.max(leastSpread, xx),
    xy: mean((person) => (person[0] - x) * (person[1] - y)),
    yy: Math.max(leastSpread, yy),
  };
}

/** The error ellipse of a place, averaged over everybody who is in a group. */
function typicalError(errors: Float64Array, votes: Uint16Array, leastVotes: number): Ellipse {
  const sum = [0, 0, 0];
  let people = 0;
  for (const [row, many] of votes.entries()) {
    if (many < leastVotes) continue;
    people += 1;
    for (const at of [0, 1, 2]) sum[at]! += errors[3 * row + at]!;
  }
  const [xx = 0, xy = 0, yy = 0] = sum.map((value) => value / people);
  return ellipseOf({ x: 0, y: 0, xx, xy, yy }, 1);
}

/** From where to where the outlines reach. */
export function boundsOf(outlines: readonly Ellipse[]) {
  const reaches = outlines.map((one) => ({ one, reach: reachOf(one) }));
  return {
    left: Math.min(...reaches.map(({ one, reach }) => one.x - reach.x)),
    right: Math.max(...reaches.map(({ one, reach }) => one.x + reach.x)),
    low: Math.min(...reaches.map(({ one, reach }) => one.y - reach.y)),
    high: Math.max(...reaches.map(({ one, reach }) => one.y + reach.y)),
  };
}

/** A tenth more than the outlines need on each side. */
function frameOf(outlines: readonly Ellipse[], nodes: number): Frame {
  const { left, right, low, high } = boundsOf(outlines);
  const step = (1.2 * Math.max(right - left, high - low)) / nodes;
  const columns = Math.ceil((1.2 * (right - left)) / step) + 1;
  const rows = Math.ceil((1.2 * (high - low)) / step) + 1;
  return {
    columns,
    rows,
    step,
    x: (left + right) / 2 - ((columns - 1) / 2) * step,
    y: (low + high) / 2 - ((rows - 1) / 2) * step,
  };
}

function tintsOf(people: Places, { xx, yy }: Spread, frame: Frame): PicturedGroup['tints'] {
  // Scott's rule in the plane, and never so narrow that one person could be made out.
  const bell = Math.max(3 * frame.step, Math.sqrt((xx + yy) / 2) * people.length ** (-1 / 6));
  const heights = heightsOf(frame, people, bell);
  const highest = heights.values.reduce((most, value) => Math.max(most, value), 0);
  // Of a few people no tints are drawn: what would be left of them above five looks like somebody.
  if (highest * tints[1] < leastShown) return [];
  return tints
    .map((tint) => tint * highest)
    .filter((level) => level >= leastShown)
    .map((level) => contours(heights, level).map((ring) => ring.map(([x, y]) => [cut(x), cut(y)] as const)));
}

const cut = (value: number) => Math.round(value * fine) / fine;
