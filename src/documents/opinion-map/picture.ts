import type { OpinionGroups } from '#algorithms/opinion-map/opinion-map.ts';
import { stepsToOne } from '#algorithms/opinion-map/stages.ts';
import type { Wording } from '#wording/wording.ts';
import { contours, type Frame, heightsOf } from './density.ts';
import { type Ellipse, ellipseOf, nineInTen, reachOf, type Spread } from './ellipse.ts';
import { escaped } from './html.ts';
import type { Mapped } from './mapped.ts';
import { letterOf } from './sentences.ts';
import { leastShown } from './shares.ts';

const width = 400;
const margin = 14;
const tallest = 380;
const nodesAcross = 110;
/** Tints from the edge of a crowd to its middle, as parts of the greatest height. */
const tints = [0.15, 0.35, 0.55, 0.75] as const;

/** How the groups' outlines are told apart without colour. */
const outlines = [
  { name: 'solid', dashes: '' },
  { name: 'dashed', dashes: '7 5' },
  { name: 'dotted', dashes: '2 4' },
  { name: 'long', dashes: '14 6' },
  { name: 'mixed', dashes: '10 4 2 4' },
] as const;

interface DrawnGroup extends Ellipse {
  letter: string;
  size: number;
  spread: Spread;
  members: (readonly [number, number])[];
}

/**
 * The picture of a map: of each group an outline that holds about nine in ten, and tints where many stand. Nobody is a dot,
 * and no tint comes of fewer than five people. The picture is the same in every language: only its words run in their
 * direction. Undefined where no groups are given out: then there is nothing to draw.
 */
export function mapPicture(mapped: Mapped, w: Wording, direction: 'ltr' | 'rtl' = 'ltr'): string | undefined {
  const { groups } = mapped.map;
  if (!groups) return undefined;
  const drawn = drawnGroups(mapped, groups);
  const error = typicalError(mapped);
  const plan = planFor(drawn, error);
  const shapes = drawn.map((group, at) => tintsOf(group, at, plan)).join('');
  const lines = drawn.map((group, at) => outline(group, plan, outlines[at]?.dashes ?? '')).join('');
  const grounds = drawn
    .map((group, at) => `<ellipse class="${fillOf(at)}" opacity="0.1"${shape(group, plan)}/>`)
    .join('');
  const labels = labelPlaces(drawn, plan).map(({ x, y }, at) => label(drawn[at]!, x, y, w));
  return [
    `<svg class="map" viewBox="0 0 ${width} ${round(plan.height)}" role="img" aria-label="${escaped(alternative(drawn, plan, w))}">`,
    `<g aria-hidden="true">${grounds}${shapes}${lines}${labels.join('')}${errorKey(error, plan, w, direction)}</g></svg>`,
  ].join('');
}

function drawnGroups({ map, table }: Mapped, { k, assignment }: OpinionGroups): DrawnGroup[] {
  const members: (readonly [number, number])[][] = Array.from({ length: k }, () => []);
  const { positions } = map.placed;
  for (let row = 0; row < table.participants; row += 1)
    members[assignment.labels[row]!]?.push([positions[2 * row]! / stepsToOne, positions[2 * row + 1]! / stepsToOne]);
  return members.map((people, group) => {
    const spread = spreadOf(people);
    return { letter: letterOf(group), size: people.length, members: people, spread, ...ellipseOf(spread, nineInTen) };
  });
}

/** Never narrower than a sliver, so that a group of one mind is still seen. */
const leastSpread = 0.05 ** 2;

function spreadOf(people: readonly (readonly [number, number])[]): Spread {
  const mean = (value: (person: readonly [number, number]) => number) =>
    people.reduce((sum, person) => sum + value(person), 0) / people.length;
  const x = mean((person) => person[0]);
  const y = mean((person) => person[1]);
  return {
    x,
    y,
    xx: Math.max(
      leastSpread,
      mean((person) => (person[0] - x) ** 2),
    ),
    xy: mean((person) => (person[0] - x) * (person[1] - y)),
    yy: Math.max(
      leastSpread,
      mean((person) => (person[1] - y) ** 2),
    ),
  };
}

/** The error ellipse of a place, averaged over everybody who is in a group: one standard error. */
function typicalError({ map: { placed, model }, table }: Mapped): Ellipse {
  const sum = [0, 0, 0];
  let people = 0;
  for (let row = 0; row < table.participants; row += 1) {
    if (placed.votes[row]! < model.leastVotes) continue;
    people += 1;
    for (const at of [0, 1, 2]) sum[at]! += placed.errors[3 * row + at]!;
  }
  const [xx = 0, xy = 0, yy = 0] = sum.map((value) => value / people);
  return ellipseOf({ x: 0, y: 0, xx, xy, yy }, 1);
}

interface Plan {
  height: number;
  /** Lengths of the picture for one of the map. */
  scale: number;
  mapHeight: number;
  place(x: number, y: number): [number, number];
  centre: [number, number];
  half: [number, number];
}

function planFor(drawn: readonly DrawnGroup[], error: Ellipse): Plan {
  const reaches = drawn.map((group) => ({ group, reach: reachOf(group) }));
  const left = Math.min(...reaches.map(({ group, reach }) => group.x - reach.x));
  const right = Math.max(...reaches.map(({ group, reach }) => group.x + reach.x));
  const low = Math.min(...reaches.map(({ group, reach }) => group.y - reach.y));
  const high = Math.max(...reaches.map(({ group, reach }) => group.y + reach.y));
  const scale = Math.min((width - 2 * margin) / (right - left), (tallest - 2 * margin) / (high - low));
  const mapHeight = Math.max(120, (high - low) * scale + 2 * margin);
  const centre: [number, number] = [(left + right) / 2, (low + high) / 2];
  const keyHeight = Math.max(24, 2 * reachOf(error).y * scale) + margin;
  return {
    height: mapHeight + keyHeight,
    scale,
    mapHeight,
    centre,
    half: [(right - left) / 2, (high - low) / 2],
    place: (x, y) => [width / 2 + (x - centre[0]) * scale, mapHeight / 2 - (y - centre[1]) * scale],
  };
}

/** Tints over a group, each from where so many people stand about a place, never fewer than five. */
function tintsOf({ members, spread }: DrawnGroup, at: number, plan: Plan): string {
  const step = width / plan.scale / nodesAcross;
  const rows = Math.ceil(plan.mapHeight / plan.scale / step) + 1;
  const frame: Frame = {
    columns: nodesAcross + 1,
    rows,
    step,
    x: plan.centre[0] - (nodesAcross / 2) * step,
    y: plan.centre[1] - ((rows - 1) / 2) * step,
  };
  // Scott's rule in the plane, and never so narrow that one person could be made out.
  const bell = Math.max(3 * step, Math.sqrt((spread.xx + spread.yy) / 2) * members.length ** (-1 / 6));
  const heights = heightsOf(frame, members, bell);
  const highest = heights.values.reduce((most, value) => Math.max(most, value), 0);
  // Of a few people no tints are drawn: what would be left of them above five looks like somebody.
  if (highest * tints[1] < leastShown) return '';
  return tints
    .map((tint) => tint * highest)
    .filter((level) => level >= leastShown)
    .map((level) => {
      const rings = contours(heights, level).map(
        (ring) => `M${ring.map(([x, y]) => point(plan.place(x, y))).join('L')}Z`,
      );
      return `<path class="${fillOf(at)}" opacity="0.2" fill-rule="evenodd" d="${rings.join('')}"/>`;
    })
    .join('');
}

/** Two fills in turn, so that neighbours differ; what tells groups apart is the outline. */
const fillOf = (at: number) => (at % 2 === 0 ? 'k1' : 'k2');

function outline(one: Ellipse, plan: Plan, dashes: string): string {
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
  return `<ellipse class="ln" stroke-width="2"${dashed}${shape(one, plan)}/>`;
}

function shape(one: Ellipse, { place, scale }: Plan): string {
  const [x, y] = place(one.x, one.y).map(round) as [number, number]; // two in, two out
  return ` cx="${x}" cy="${y}" rx="${round(one.long * scale)}" ry="${round(one.short * scale)}" transform="rotate(${round(-one.degrees)} ${x} ${y})"`;
}

const labelHeight = 44;
const labelWidth = 108;

/** Labels stand in the middle of their groups, moved apart where they would cover each other, and kept inside. */
function labelPlaces(drawn: readonly DrawnGroup[], plan: Plan): { x: number; y: number }[] {
  const places = drawn.map(({ x, y }) => {
    const [left, top] = plan.place(x, y);
    return { x: Math.min(width - labelWidth / 2, Math.max(labelWidth / 2, left)), y: top };
  });
  for (let round = 0; round < 12; round += 1) {
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1)) {
        const apart = Math.abs(one.y - other.y);
        if (Math.abs(one.x - other.x) >= labelWidth || apart >= labelHeight) continue;
        const move = (labelHeight - apart) / 2 + 0.5;
        const up = one.y <= other.y ? -1 : 1;
        one.y += up * move;
        other.y -= up * move;
      }
    }
    for (const one of places) one.y = Math.min(plan.mapHeight - labelHeight / 2, Math.max(labelHeight / 2, one.y));
  }
  return places;
}

function label({ letter, size }: DrawnGroup, x: number, y: number, w: Wording): string {
  const text = (down: number, words: string, big: string) =>
    `<text class="tx halo" x="${round(x)}" y="${round(y + down)}" text-anchor="middle" ${big}>${escaped(words)}</text>`;
  return text(-3, letter, 'font-size="19" font-weight="650"') + text(16, w.map.picture.people(size), 'font-size="16"');
}

/** Below the map: how far off one person's place typically is. */
function errorKey(error: Ellipse, plan: Plan, w: Wording, direction: 'ltr' | 'rtl'): string {
  const reach = reachOf(error);
  const y = plan.mapHeight + (plan.height - plan.mapHeight) / 2;
  const x = margin + reach.x * plan.scale;
  const centred: Plan = { ...plan, place: () => [x, y] };
  const from = x + reach.x * plan.scale + 10;
  // Where words run to the left they begin on the right: anchored by their end they stand beside the ellipse all the same.
  const anchor = direction === 'rtl' ? ' text-anchor="end"' : '';
  return `${outline(error, centred, '1 3')}<text class="tx soft"${anchor} x="${round(from)}" y="${round(y + 5)}" font-size="16">${escaped(w.map.picture.error)}</text>`;
}

/** The picture in words, for those who do not see it. */
function alternative(drawn: readonly DrawnGroup[], plan: Plan, w: Wording): string {
  const { picture } = w.map;
  const said = drawn.map(({ letter, x, y }, at) => {
    const across = side((x - plan.centre[0]) / plan.half[0], 'left', 'right');
    const up = side((y - plan.centre[1]) / plan.half[1], 'bottom', 'top');
    return picture.where(letter, picture.places[placeOf(across, up)], picture.outlines[outlines[at]?.name ?? 'solid']);
  });
  return picture.about(said);
}

const side = <Low, High>(share: number, low: Low, high: High) =>
  share < -0.25 ? low : share > 0.25 ? high : undefined;

const cornerNames = {
  top: { left: 'topLeft', right: 'topRight' },
  bottom: { left: 'bottomLeft', right: 'bottomRight' },
} as const;

function placeOf(across: 'left' | 'right' | undefined, up: 'bottom' | 'top' | undefined) {
  if (up === undefined) return across ?? 'middle';
  return across === undefined ? up : cornerNames[up][across];
}

const round = (value: number) => Math.round(value * 10) / 10;
const point = ([x, y]: [number, number]) => `${round(x)} ${round(y)}`;
