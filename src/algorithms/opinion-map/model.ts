import { largestEigenpairs } from './eigen.ts';
import type { PairSums } from './pair-sums.ts';
import type { Model } from './stages.ts';

/** Imaginary pairs of votes without covariance that every pair of statements starts with. */
const prior = 50;
const leastSigma2 = 0.05;
/** An eigenvalue not above this share of the trace counts as nothing. */
const nothing = 1e-9;

/**
 * The two directions in which votes vary most, from the pair sums alone: it does not matter how many people there are.
 * `active` says which statements may count (all, if it is not given); those that nobody voted on never do.
 *
 * Source: the covariance of pairwise present votes, shrunk towards none, with probabilistic principal components (M. Tipping, C. Bishop, 1999).
 * Cost: one pass over the square, and the eigenpairs.
 */
export function modelOf(sums: PairSums, active?: ArrayLike<number | boolean>): Model {
  const columns = usedColumns(sums, active);
  const basics = meansOf(sums, columns);
  const { values, vectors } = strongestOf(shrunkCovariance(sums, basics.mean, columns), columns.length);
  return { ...basics, ...loadingsOf(sums, basics, columns, values, vectors) };
}

/** The largest eigenvalue by itself, for votes that were shuffled. */
export function largestEigenvalue(sums: PairSums, { used, mean }: Model): number {
  const columns = Uint32Array.from(used.keys()).filter((column) => used[column] === 1);
  return strongestOf(shrunkCovariance(sums, mean, columns), columns.length, 1e-10).values[0];
}

function usedColumns({ statements, C }: PairSums, active?: ArrayLike<number | boolean>): Uint32Array {
  return Uint32Array.from({ length: statements }, (_, column) => column).filter(
    (column) => C[column * statements + column]! > 0 && (active === undefined || Boolean(active[column])),
  );
}

type Basics = Pick<Model, 'statements' | 'used' | 'usedCount' | 'leastVotes' | 'seen' | 'mean'>;

function meansOf({ statements, T, C }: PairSums, columns: Uint32Array): Basics {
  const used = new Uint8Array(statements);
  const seen = new Int32Array(statements);
  const mean = new Float64Array(statements);
  for (const column of columns) {
    const own = column * statements + column;
    used[column] = 1;
    seen[column] = C[own]!;
    mean[column] = T[own]! / C[own]!;
  }
  return {
    statements,
    used,
    usedCount: columns.length,
    leastVotes: Math.max(1, Math.min(7, columns.length)),
    seen,
    mean,
  };
}

const shrunkCovariance = (sums: PairSums, mean: Float64Array, columns: Uint32Array): Float64Array =>
  covarianceOf(sums, mean, columns, (shared) => shared + prior);

/** The products of the votes less their means, summed for each pair of columns and divided by `weight` of how many voted on both. */
export function covarianceOf(
  { statements, S, T, C }: PairSums,
  mean: Float64Array,
  columns: Uint32Array,
  weight: (shared: number) => number,
): Float64Array {
  const size = columns.length;
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    const j = columns[a]!;
    const meanJ = mean[j]!;
    for (let b = a; b < size; b += 1) {
      const k = columns[b]!;
      const at = j * statements + k;
      const products = S[at]! - mean[k]! * T[at]! - meanJ * T[k * statements + j]! + meanJ * mean[k]! * C[at]!;
      matrix[a * size + b] = matrix[b * size + a] = products / weight(C[at]!);
    }
  }
  return matrix;
}

/** The two largest eigenvalues with vectors whose largest entry is positive. */
export interface Strongest {
  readonly values: readonly [number, number];
  /** Undefined for an axis that is off, because its eigenvalue is as good as nothing. */
  readonly vectors: readonly [Float64Array | undefined, Float64Array | undefined];
  readonly trace: number;
}

/** The two strongest directions of a covariance. */
export function strongestOf(matrix: Float64Array, size: number, tolerance?: number): Strongest {
  const { values, vectors } = largestEigenpairs(matrix, size, tolerance);
  let trace = 0;
  for (let a = 0; a < size; a += 1) trace += matrix[a * size + a]!;
  const isOn = (axis: number) => axis < size && values[axis]! > nothing * trace;
  const vectorOf = (axis: 0 | 1) => (isOn(axis) ? signed(vectors[axis]!) : undefined);
  const value = (axis: 0 | 1) => (isOn(axis) ? values[axis]! : 0);
  return { values: [value(0), value(1)], vectors: [vectorOf(0), vectorOf(1)], trace };
}

/**
 * Turned so that the entry of largest magnitude is positive. Magnitudes that only rounding could tell apart are equal, and
 * the first of equals decides.
 */
function signed(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const first = vector.find((entry) => Math.abs(entry) >= largest * (1 - nothing))!;
  return first < 0 ? vector.map((entry) => 0 - entry) : vector;
}

type Directions = Pick<Model, 'eigenvalues' | 'loadings' | 'sigma2' | 'explained' | 'scale'>;

function loadingsOf(
  { statements, S, T, C }: PairSums,
  { mean, seen }: Basics,
  columns: Uint32Array,
  eigenvalues: readonly [number, number],
  vectors: Strongest['vectors'],
): Directions {
  const loadings = new Float64Array(2 * statements);
  const roots = eigenvalues.map(Math.sqrt);
  let variance = 0;
  let explainedVariance = 0;
  let votes = 0;
  for (const [at, column] of columns.entries()) {
    const x = vectors[0] ? roots[0]! * vectors[0][at]! : 0;
    const y = vectors[1] ? roots[1]! * vectors[1][at]! : 0;
    loadings.set([x, y], 2 * column);
    const own = column * statements + column;
    const m = mean[column]!;
    variance += S[own]! - m * T[own]! - m * T[own]! + m * m * C[own]!;
    explainedVariance += seen[column]! * (x * x + y * y);
    votes += seen[column]!;
  }
  return {
    eigenvalues,
    loadings,
    sigma2: votes === 0 ? leastSigma2 : Math.max((variance - explainedVariance) / votes, leastSigma2),
    explained: variance === 0 ? 0 : explainedVariance / variance,
    scale: eigenvalues[0] === 0 ? [0, 0] : [1, Math.sqrt(eigenvalues[1] / eigenvalues[0])],
  };
}
