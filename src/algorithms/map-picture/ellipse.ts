/** A spread around a place: how far it goes along each axis and both together. */
export interface Spread {
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

/** An ellipse as it is drawn: half lengths, and the angle of the longer one in degrees, counted as the axes turn. */
export interface Ellipse {
  x: number;
  y: number;
  long: number;
  short: number;
  degrees: number;
}

/** Holds nine in ten of a normal distribution in the plane. */
export const nineInTen = Math.sqrt(2 * Math.log(10));

/** The ellipse of so many standard deviations around a place. */
export function ellipseOf({ x, y, xx, xy, yy }: Spread, deviations: number): Ellipse {
  const middle = (xx + yy) / 2;
  const apart = Math.hypot((xx - yy) / 2, xy);
  const length = (variance: number) => deviations * Math.sqrt(Math.max(variance, 0));
  const degrees = (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI;
  return { x, y, long: length(middle + apart), short: length(middle - apart), degrees };
}

/** How far an ellipse reaches to each side of its middle. */
export function reachOf({ long, short, degrees }: Ellipse): { x: number; y: number } {
  const turn = (degrees * Math.PI) / 180;
  const reach = (one: number, other: number) => Math.hypot(long * one, short * other);
  return { x: reach(Math.cos(turn), Math.sin(turn)), y: reach(Math.sin(turn), Math.cos(turn)) };
}
