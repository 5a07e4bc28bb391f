import { ellipseOf } from '#algorithms/map-picture/ellipse.ts';
import { isSurelyNearest } from '#algorithms/map-picture/nearness.ts';
import type { ActorId } from '../../decider.ts';
import type { Session } from '../state.ts';
import type { MineView } from './mine.ts';
import type { OwnPlace } from './opinion.ts';
import { letterOf, type ReleasedMap } from './opinion-map.ts';

/** Where one person was put on the map of a release. */
export interface PlacedPerson {
  readonly of: number;
  readonly x: number;
  readonly y: number;
  /** The error, squared: along the axes and both together. */
  readonly errors: readonly [xx: number, xy: number, yy: number];
  /** Absent for somebody in no group. */
  readonly group?: number;
}

/** Lengths go in steps of a twentieth of the map's unit, angles in steps of five degrees: finer than any error. */
const lengthSteps = 20;
const degreeStep = 5;

/** The own place as the person it belongs to may see it, and nobody else; not while they have it hidden (Y8). */
export function ownPlace(
  session: Readonly<Session>,
  who: ActorId | undefined,
  placed: PlacedPerson | undefined,
  map?: ReleasedMap,
): Pick<MineView, 'place' | 'placeHidden'> {
  if (!who) return {};
  const { hidden, released } = session.opinion;
  if (hidden[who]) return { placeHidden: true };
  return placed && placed.of === released?.of ? { place: quantised(placed, map) } : {};
}

function quantised({ of, x, y, errors: [xx, xy, yy], group }: PlacedPerson, map?: ReleasedMap): OwnPlace {
  const { long, short, degrees } = ellipseOf({ x, y, xx, xy, yy }, 1);
  const ellipse = {
    x: inSteps(x),
    y: inSteps(y),
    long: inSteps(long),
    short: inSteps(short),
    degrees: Math.round(degrees / degreeStep) * degreeStep,
  };
  if (group === undefined) return { ellipse, seq: of };
  const middles = map?.digest.groups?.picture.groups.map(({ outline }) => outline) ?? [];
  return { ellipse, seq: of, letter: letterOf(group), ...(isSurelyNearest(ellipse, group, middles) && { sure: true }) };
}

const inSteps = (length: number) => Math.round(length * lengthSteps) / lengthSteps;
