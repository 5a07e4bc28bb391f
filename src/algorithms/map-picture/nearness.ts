import type { Ellipse } from './ellipse.ts';

/** Where somebody stands is quite sure up to about one in twenty. */
const sureDeviations = 1.645;

/**
 * Whether a place lies so far on one group's side of the middle between it and every other group that its error explains it in one
 * of twenty cases at most. `place` is an ellipse of one standard error; groups are known by their middles.
 *
 * Ours; along the line between two middles the error is normal. The cost hangs on the number of groups.
 *
 * @example isSurelyNearest({ x: 1, y: 0, long: 0.2, short: 0.2, degrees: 0 }, 0, [{ x: 1, y: 0 }, { x: -1, y: 0 }]) // true
 */
export function isSurelyNearest(
  place: Readonly<Ellipse>,
  group: number,
  middles: readonly { readonly x: number; readonly y: number }[],
): boolean {
  const own = middles[group];
  if (!own) return false;
  return middles.every((other, at) => {
    if (at === group) return true;
    const [x, y] = [own.x - other.x, own.y - other.y];
    const apart = Math.hypot(x, y);
    if (apart === 0) return false;
    const beyond = ((place.x - (own.x + other.x) / 2) * x + (place.y - (own.y + other.y) / 2) * y) / apart;
    return beyond >= sureDeviations * errorAlong(place, Math.atan2(y, x));
  });
}

/** The standard error of a place in one direction. */
function errorAlong({ long, short, degrees }: Readonly<Ellipse>, direction: number): number {
  const turn = direction - (degrees * Math.PI) / 180;
  return Math.hypot(long * Math.cos(turn), short * Math.sin(turn));
}
