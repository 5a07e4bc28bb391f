import { expect, test } from 'vitest';
import { contours, heightsOf } from './density.ts';
import { ellipseOf, nineInTen, reachOf } from './ellipse.ts';

const frame = { columns: 41, rows: 41, x: -2, y: -2, step: 0.1 };
const crowd = (x: number, y: number, people: number) => Array.from({ length: people }, () => [x, y] as const);

/** The area inside a ring, and where its middle is. */
function measured(ring: readonly (readonly [number, number])[]) {
  let area = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    area += (x * nextY - nextX * y) / 2;
  }
  const middle = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  return { area: Math.abs(area), x: middle(0), y: middle(1) };
}

test('everybody counts one where they stand, so that fewer than five people never make a height of five', () => {
  const highest = (people: number) => Math.max(...heightsOf(frame, crowd(0, 0, people), 0.3).values);
  expect([highest(1), highest(4), highest(5)]).toEqual([1, 4, 5]);
  const near = [...crowd(0, 0, 2), ...crowd(0.1, 0, 2)];
  expect(Math.max(...heightsOf(frame, near, 0.3).values)).toBeCloseTo(2 + 2 * Math.exp(-(0.1 ** 2) / 0.18), 12);
});

test('a crowd is one ring about its middle, as wide as its bell', () => {
  const rings = contours(heightsOf(frame, crowd(0.3, -0.4, 10), 0.3), 5);
  expect(rings).toHaveLength(1);
  const { area, x, y } = measured(rings[0]!);
  // Where a bell of 10 has come down to 5: at a radius of 0.3 times the root of 2 ln 2.
  expect(area).toBeCloseTo(Math.PI * 0.09 * 2 * Math.log(2), 2);
  expect([x, y]).toEqual([expect.closeTo(0.3, 2), expect.closeTo(-0.4, 2)]);
});

test('two crowds are two rings, one ring once they meet, and rings close at the frame', () => {
  const two = [...crowd(-1, 0, 10), ...crowd(1, 0, 10)];
  expect(contours(heightsOf(frame, two, 0.3), 5)).toHaveLength(2);
  expect(contours(heightsOf(frame, two, 1), 5)).toHaveLength(1);
  const [ring] = contours(heightsOf(frame, crowd(2, 0, 10), 0.3), 5);
  expect(measured(ring!).area).toBeGreaterThan(0.1);
});

test('crowds that touch at a corner of the grid are kept apart', () => {
  const values = Float64Array.of(9, 0, 0, 9);
  const rings = contours({ columns: 2, rows: 2, x: 0, y: 0, step: 1, values }, 5);
  expect(
    rings
      .map(measured)
      .map(({ x }) => Math.round(x))
      .sort(),
  ).toEqual([0, 1]);
});

test('an ellipse holds nine in ten: its axes are those of the spread', () => {
  expect(ellipseOf({ x: 1, y: 2, xx: 4, xy: 0, yy: 1 }, 1)).toEqual({ x: 1, y: 2, long: 2, short: 1, degrees: 0 });
  const turned = ellipseOf({ x: 0, y: 0, xx: 1, xy: 0.5, yy: 1 }, 1);
  expect(turned.degrees).toBeCloseTo(45, 12);
  expect(reachOf(turned)).toEqual({ x: expect.closeTo(1, 12), y: expect.closeTo(1, 12) });
  expect(1 - Math.exp(-(nineInTen ** 2) / 2)).toBeCloseTo(0.9, 12);
});
