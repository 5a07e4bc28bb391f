import { type Ellipse, reachOf } from '#algorithms/map-picture/ellipse.ts';
import { boundsOf, type MapPicture, pictureOf } from '#algorithms/map-picture/map-picture.ts';
import type { Wording } from '#wording/wording.ts';
import { escaped } from './html.ts';
import type { Mapped } from './mapped.ts';
import { letterOf } from './sentences.ts';

const width = 400;
const margin = 14;
const tallest = 380;
/** How fine tints are in a document. */
const nodes = 110;

/** How the groups' outlines are told apart without colour. */
const outlines = [
  { name: 'solid', dashes: '' },
  { name: 'dashed', dashes: '7 5' },
  { name: 'dotted', dashes: '2 4' },
  { name: 'long', dashes: '14 6' },
  { name: 'mixed', dashes: '10 4 2 4' },
] as const;

/** A group as it is drawn: how it is called, and what is said of its size. */
interface DrawnGroup extends Ellipse {
  letter: string;
  size: string;
}

/**
 * The picture of a map: of each group an outline that holds about nine in ten, and tints where many stand. Nobody is a dot,
 * and no tint comes of fewer than five people. Undefined where no groups are given out: then there is nothing to draw.
 */
export function mapPicture({ map, people }: Mapped, w: Wording, direction: 'ltr' | 'rtl' = 'ltr'): string | undefined {
  const { groups } = map;
  if (!groups) return undefined;
  const sizes = Array.from(groups.assignment.sizes, people ?? w.map.picture.people);
  return drawPicture(pictureOf(map, groups, nodes), sizes, w, direction);
}

/**
 * Shapes drawn, with what is said of the size of each group; without sizes large letters alone, for a wall. The picture is the
 * same in every language: only its words run in their direction. `isPersonal` leaves a place for where one person stands, which is
 * laid over for that person alone.
 */
export function drawPicture(
  { groups, error }: Pick<MapPicture, 'groups' | 'error'>,
  sizes: readonly string[],
  w: Wording,
  direction: 'ltr' | 'rtl' = 'ltr',
  isPersonal = false,
): string {
  const drawn = groups.map(({ outline }, at) => ({ letter: letterOf(at), size: sizes[at] ?? '', ...outline }));
  const plan = planFor(drawn, error);
  const shapes = groups.map(({ tints }, at) => tintsOf(tints, at, plan)).join('');
  const lines = drawn.map((group, at) => outline(group, plan, outlines[at]?.dashes ?? '')).join('');
  const grounds = drawn
    .map((group, at) => `<ellipse class="${fillOf(at)}" opacity="0.1"${shape(group, plan)}/>`)
    .join('');
  const [left, top] = plan.place(0, 0);
  const own = isPersonal ? ownPlace(round(plan.scale), round(left), round(top), w) : '';
  const labels = labelPlaces(drawn, plan).map(({ x, y }, at) => label(drawn[at]!, x, y));
  return [
    `<svg class="map" viewBox="0 0 ${width} ${round(plan.height)}" role="img" aria-label="${escaped(alternative(drawn, plan, w))}">`,
    `<g aria-hidden="true">${grounds}${shapes}${lines}${labels.join('')}${own}${sizes.length > 0 ? errorKey(error, plan, w, direction) : ''}</g></svg>`,
  ].join('');
}

/** Hidden until a person's own place is laid over: how long a unit of the map is here, and where its middle lies. */
const ownPlace = (scale: number, left: number, top: number, w: Wording) =>
  `<g class="me" data-own="${scale} ${left} ${top}" hidden=""><ellipse class="own"/><text class="tx halo" y="5" text-anchor="middle" font-size="16" font-weight="650">${escaped(w.map.own.you)}</text></g>`;

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
  const { left, right, low, high } = boundsOf(drawn);
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

/** Tints over a group, from the edge of the crowd to its middle. */
function tintsOf(tints: MapPicture['groups'][number]['tints'], at: number, plan: Plan): string {
  return tints
    .map((rings) => {
      const lines = rings.map((ring) => `M${ring.map(([x, y]) => point(plan.place(x, y))).join('L')}Z`);
      return `<path class="${fillOf(at)}" opacity="0.2" fill-rule="evenodd" d="${lines.join('')}"/>`;
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
/** A letter is seldom wider than this, so that no label is cut at the edge. */
const letterWidth = 8.6;
const leastLabelWidth = 108;

/** Labels stand in the middle of their groups, moved apart where they would cover each other, and kept inside. */
function labelPlaces(drawn: readonly DrawnGroup[], plan: Plan): { x: number; y: number }[] {
  const labelWidth = Math.max(leastLabelWidth, ...drawn.map(({ size }) => size.length * letterWidth));
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

function label({ letter, size }: DrawnGroup, x: number, y: number): string {
  const text = (down: number, words: string, big: string) =>
    `<text class="tx halo" x="${round(x)}" y="${round(y + down)}" text-anchor="middle" ${big}>${escaped(words)}</text>`;
  if (size === '') return text(13, letter, 'font-size="38" font-weight="650"');
  return text(-3, letter, 'font-size="19" font-weight="650"') + text(16, size, 'font-size="16"');
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
