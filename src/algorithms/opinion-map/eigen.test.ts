import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestEigenpairs } from './eigen.ts';
import { symmetricEigen } from './eigen-dense.ts';

/** A matrix with these eigenvalues, turned by reflections across vectors made of `turns`. */
function withEigenvalues(values: readonly number[], turns: readonly number[]): Float64Array {
  const n = values.length;
  let matrix = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? values[at / (n + 1)]! : 0));
  for (const turn of turns) {
    const v = Float64Array.from({ length: n }, (_, i) => Math.sin(turn * (i + 1) + i * i));
    const length = Math.sqrt(v.reduce((sum, entry) => sum + entry * entry, 0));
    const mirror = v.map((entry) => entry / length);
    const half = matrix.map(
      (entry, at) => entry - 2 * mirror[at % n]! * rowTimes(matrix, n, Math.floor(at / n), mirror),
    );
    matrix = half.map((entry, at) => entry - 2 * mirror[Math.floor(at / n)]! * columnTimes(half, n, at % n, mirror));
  }
  return matrix.map((_, at) => (matrix[at]! + matrix[(at % n) * n + Math.floor(at / n)]!) / 2);
}

const rowTimes = (matrix: Float64Array, n: number, row: number, v: Float64Array) =>
  v.reduce((sum, entry, i) => sum + entry * matrix[row * n + i]!, 0);
const columnTimes = (matrix: Float64Array, n: number, column: number, v: Float64Array) =>
  v.reduce((sum, entry, i) => sum + entry * matrix[i * n + column]!, 0);

function worstResidual(matrix: Float64Array, n: number, values: readonly number[], vectors: readonly Float64Array[]) {
  const off = vectors.flatMap((vector, at) =>
    [...vector].map((entry, row) => Math.abs(rowTimes(matrix, n, row, vector) - values[at]! * entry)),
  );
  return Math.max(...off);
}

const product = (one: Float64Array, other: Float64Array) => one.reduce((sum, entry, i) => sum + entry * other[i]!, 0);

const turns = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 1, maxLength: 4 });
// Rounded, so that equal values, nothing and values below nothing come up.
const values = fc.array(fc.integer({ min: -3, max: 6 }), { minLength: 1, maxLength: 60 });

test('all eigenpairs of a small matrix', () => {
  fc.assert(
    fc.property(values, turns, (wanted, turns) => {
      const n = wanted.length;
      const matrix = withEigenvalues(wanted, turns);

      const { values, vectors } = symmetricEigen(matrix, n);

      const sorted = wanted.toSorted((a, b) => b - a);
      for (const [i, value] of sorted.entries()) expect(values[i]).toBeCloseTo(value, 11);
      const rows = sorted.map((_, i) => vectors.slice(i * n, (i + 1) * n));
      expect(worstResidual(matrix, n, [...values], rows)).toBeLessThan(1e-11);
      for (const one of rows)
        for (const other of rows) expect(product(one, other)).toBeCloseTo(one === other ? 1 : 0, 11);
    }),
    { numRuns: 40 },
  );
});

test('the two largest of a larger one, equal ones and nothing included', () => {
  fc.assert(
    fc.property(values, turns, fc.constantFrom(25, 40, 70), (some, turns, n) => {
      const wanted = Array.from({ length: n }, (_, i) => some[i] ?? -((i * 7) % 5) / 5);
      const matrix = withEigenvalues(wanted, turns);

      const { values, vectors } = largestEigenpairs(matrix, n);

      const [first, second] = wanted.toSorted((a, b) => b - a);
      expect(values[0]).toBeCloseTo(first!, 10);
      expect(values[1]).toBeCloseTo(second!, 10);
      expect(worstResidual(matrix, n, values, vectors)).toBeLessThan(1e-10);
      expect(product(vectors[0]!, vectors[1]!)).toBeCloseTo(0, 10);
      for (const vector of vectors) expect(product(vector, vector)).toBeCloseTo(1, 12);
    }),
    { numRuns: 30 },
  );
});

test('the second of two equal values is not overlooked', () => {
  const wanted = Array.from({ length: 120 }, (_, i) => (i < 2 ? 5 : 1 / (i + 1)));

  expect(largestEigenpairs(withEigenvalues(wanted, [0.7, 1.9]), 120).values).toEqual([
    expect.closeTo(5, 11),
    expect.closeTo(5, 11),
  ]);
});

test('values a thousandth apart are told apart', () => {
  const wanted = Array.from({ length: 120 }, (_, i) => 1 - i / 1000);
  const matrix = withEigenvalues(wanted, [0.3, 1.1, 2.2]);

  const { values, vectors } = largestEigenpairs(matrix, 120);

  expect(values).toEqual([expect.closeTo(1, 11), expect.closeTo(0.999, 11)]);
  expect(worstResidual(matrix, 120, values, vectors)).toBeLessThan(1e-11);
});

test('a flat spectrum, where the space is cut down many times, is seen through to the end', () => {
  // Three equal largest values, a hair above a hundred that hardly differ.
  const wanted = Array.from({ length: 160 }, (_, i) => (i < 3 ? 1.0005 : 1 - i / 4000));
  const matrix = withEigenvalues(wanted, [0.4, 1.3, 2.6]);

  const { values, vectors } = largestEigenpairs(matrix, 160);

  expect(values).toEqual([expect.closeTo(1.0005, 11), expect.closeTo(1.0005, 11)]);
  expect(worstResidual(matrix, 160, values, vectors)).toBeLessThan(1e-11);
  expect(product(vectors[0]!, vectors[1]!)).toBeCloseTo(0, 10);
});

test('nothing, one entry and all alike', () => {
  expect(largestEigenpairs(new Float64Array(0), 0)).toEqual({ values: [], vectors: [] });
  expect(largestEigenpairs(Float64Array.of(3), 1)).toEqual({ values: [3], vectors: [Float64Array.of(1)] });
  expect(largestEigenpairs(new Float64Array(30 * 30), 30).values).toEqual([0, 0]);
  expect(largestEigenpairs(new Float64Array(30 * 30).fill(0.5), 30).values[0]).toBeCloseTo(15, 11);
});
