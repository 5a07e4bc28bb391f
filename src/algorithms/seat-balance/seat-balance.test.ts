import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestDeviation, deviation, fill } from './deviation.ts';
import { seatBalance } from './seat-balance.ts';

const seat = (known: Record<string, string>) => ({ known });

test('an open seat goes to the value with the largest shortfall', () => {
  const { perDim, score } = seatBalance([seat({ mode: 'room' }), seat({})], { mode: { room: 1, online: 1 } });

  expect(score).toBe(100);
  expect(perDim.mode).toEqual({
    count: { room: 1, online: 0 },
    unknown: 1,
    lookFor: ['online'],
    missing: [],
    scoreIfFilled: 100,
    best: 0,
    tv: 0,
  });
});

test('equal shortfalls are filled in the order listed', () => {
  const open = [seat({}), seat({}), seat({})];

  expect(seatBalance(open, { d: { b: 1, a: 1, c: 1 } }).perDim.d?.lookFor).toEqual(['b', 'a', 'c']);
  expect(seatBalance(open, { d: { b: 1, a: 1 } }).perDim.d?.lookFor).toEqual(['b', 'a', 'b']);
});

test('two of six seats alike leave one value missing: 83 of 100', () => {
  const values = ['g', 'g', 'c', 'p', 'a', 'i'].map((s) => seat({ s }));
  const balance = seatBalance(values, { s: { g: 1, c: 1, p: 1, t: 1, a: 1, i: 1 } }).perDim.s;

  expect(balance).toMatchObject({ missing: ['t'], scoreIfFilled: 83, best: 0, tv: 0.166667 });
});

test('the total is the weighted mean of the rounded scores, one half upwards', () => {
  const seats = [seat({ a: 'x', b: 'x' }), seat({ a: 'x', b: 'y' })];
  const dims = { a: { x: 1, y: 1 }, b: { x: 1, y: 1 } };

  expect(seatBalance(seats, dims).score).toBe(75); // 50 and 100
  expect(seatBalance(seats, dims, { a: 3, b: 1 }).score).toBe(63); // 62.5
  expect(seatBalance(seats, dims, { a: 0, b: 1 }).score).toBe(100);
});

test('a value the target does not list takes a seat from those it lists', () => {
  const { perDim } = seatBalance([seat({ s: 'x' }), seat({ s: 'elsewhere' })], { s: { x: 1, y: 1 } });

  expect(perDim.s).toMatchObject({ count: { x: 1, y: 0 }, unknown: 0, lookFor: [], tv: 0.5, scoreIfFilled: 50 });
});

test('no seats and no dimensions are no reproach', () => {
  expect(seatBalance([], { s: { x: 1 } }).score).toBe(100);
  expect(seatBalance([seat({})], {}).score).toBe(100);
});

test('the examples of the definitions', () => {
  expect(fill({ a: 1, b: 0 }, { a: 1, b: 1 }, 2, 1)).toEqual(['b']);
  expect(deviation({ a: 2, b: 0 }, { a: 1, b: 1 }, 2)).toBe(4);
  expect(bestDeviation({ a: 1, b: 1 }, 3)).toBe(2);
});

test('filling by the largest shortfall is as good as the best of all ways to fill', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), fc.nat(5), (parts, known, open) => {
      const target = Object.fromEntries(parts.map((part, i) => [`v${i}`, part]));
      const count = Object.fromEntries(parts.map((_, i) => [`v${i}`, known[i] ?? 0]));
      const seats = Object.values(count).reduce((a, b) => a + b, 0) + open;
      const filled = { ...count };
      fill(filled, target, seats, open);
      expect(deviation(filled, target, seats)).toBe(bestOfAll(count, target, seats, open));
      expect(bestDeviation(target, seats)).toBeLessThanOrEqual(deviation(filled, target, seats));
    }),
  );
});

function bestOfAll(count: Record<string, number>, parts: Record<string, number>, seats: number, open: number): number {
  if (open === 0) return deviation(count, parts, seats);
  const values = Object.keys(parts);
  return Math.min(...values.map((v) => bestOfAll({ ...count, [v]: (count[v] ?? 0) + 1 }, parts, seats, open - 1)));
}
