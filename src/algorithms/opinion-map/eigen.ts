import { type Eigen, symmetricEigen } from './eigen-dense.ts';

/** The largest eigenvalues of a symmetric matrix, largest first, with unit vectors. */
export interface Eigenpairs {
  readonly values: number[];
  readonly vectors: Float64Array[];
}

/** Up to here the whole matrix is taken apart at once. */
const small = 24;
/** The space is cut down to its `kept` best directions when it has grown to `largest`; where votes have no structure, many times. */
const largest = 64;
const kept = 20;
const mostCuts = 200;
/** How far from an eigenvector the worst of the two may be, as a share of the largest eigenvalue. */
const finest = 1e-12;

/**
 * The two largest eigenvalues of a symmetric matrix, and their vectors. Two vectors at a time are multiplied with the
 * matrix, and the best pair is looked for in the space of all that came so far (block Lanczos with full orthogonalisation,
 * Rayleigh-Ritz). Two at a time, because one would overlook the second of two equal eigenvalues. The start is fixed:
 * the same matrix gives the same bits on every machine.
 *
 * Cost: 4 n^2 operations for each of the 10 to 40 rounds that real votes need, and several times that where votes have no structure. Source: G. Golub, R. Underwood, The block Lanczos
 * method (1977). Signs are left open: see `model`.
 *
 * @example largestEigenpairs(Float64Array.of(2, 0, 0, 1), 2).values // [2, 1]
 */
export function largestEigenpairs(matrix: Float64Array, n: number, tolerance = finest): Eigenpairs {
  if (n <= small) return firstTwo(symmetricEigen(matrix, n), n);
  const space = startSpace(matrix, n);
  let nextCheck = 8;
  let cuts = 0;
  for (;;) {
    const isWhole = extend(space);
    const size = space.done;
    if (!isWhole && size < nextCheck) continue;
    const inside = symmetricEigen(projected(space), size);
    const isFound = isWhole || farthestOff(space, inside) <= tolerance * sizeOf(inside);
    if (isFound || cuts === mostCuts) return ritzPairs(space, inside);
    if (size >= largest) {
      cutDown(space, inside);
      cuts += 1;
      nextCheck = largest;
      continue;
    }
    nextCheck = Math.min(largest, size + Math.max(4, Math.ceil(size / 6)));
  }
}

const firstTwo = ({ values, vectors }: Eigen, n: number): Eigenpairs => ({
  values: [...values.subarray(0, 2)],
  vectors: Array.from({ length: Math.min(2, n) }, (_, i) => vectors.slice(i * n, (i + 1) * n)),
});

const sizeOf = ({ values }: Eigen) => Math.max(Math.abs(values[0]!), Math.abs(values.at(-1)!));

interface Space {
  matrix: Float64Array;
  n: number;
  /** Unit vectors, each at a right angle to all others. */
  basis: Float64Array[];
  /** How many of them were multiplied with the matrix. */
  done: number;
  /** Of each of those, its image in terms of the basis. */
  images: number[][];
}

/** Begins with two fixed patterns, at a right angle to no direction that real votes take. */
function startSpace(matrix: Float64Array, n: number): Space {
  const space: Space = { matrix, n, basis: [], done: 0, images: [] };
  const pattern = (step: number) => Float64Array.from({ length: n }, (_, i) => 1 + ((i * step) % 1009) / 1009);
  const [one, other] = [pattern(619), pattern(389)];
  for (let i = 0; i < n; i += 2) other[i] = -other[i]!;
  for (const vector of [one, other]) addIfNew(space, vector, 0);
  return space;
}

/** Multiplies what was not yet, and takes what is new in it into the basis. True if nothing is: then the space holds its images. */
function extend(space: Space): boolean {
  const { matrix, n, basis } = space;
  const block = basis.slice(space.done);
  const products = block.map(() => new Float64Array(n));
  multiply(matrix, n, block, products);
  const before = basis.length;
  for (const product of products) space.images.push(addIfNew(space, product, lengthOf(product)));
  space.done = before;
  return basis.length === before;
}

/** What is left of a vector beside the basis joins it, unless it is nothing but rounding. Answers with its coordinates. */
function addIfNew({ basis, n }: Space, vector: Float64Array, size: number): number[] {
  const coordinates: number[] = new Array(basis.length).fill(0);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [i, unit] of basis.entries()) {
      const along = dot(unit, vector);
      coordinates[i] = coordinates[i]! + along;
      for (let at = 0; at < n; at += 1) vector[at] = vector[at]! - along * unit[at]!;
    }
  }
  const rest = lengthOf(vector);
  if (rest <= size * 1e-14 || basis.length === n || rest === 0) return coordinates;
  for (let at = 0; at < n; at += 1) vector[at] = vector[at]! / rest;
  basis.push(vector);
  return [...coordinates, rest];
}

/** The matrix as the space sees it. */
function projected({ images, done }: Space): Float64Array {
  const inside = new Float64Array(done * done);
  for (let j = 0; j < done; j += 1) {
    for (let i = 0; i <= j; i += 1) inside[i * done + j] = inside[j * done + i] = images[j]![i] ?? 0;
  }
  return inside;
}

/** How far the image of either of the two best vectors lies from their own line. */
function farthestOff({ images, done, basis }: Space, { vectors }: Eigen): number {
  let worst = 0;
  for (let pair = 0; pair < 2; pair += 1) {
    let squares = 0;
    for (let outside = done; outside < basis.length; outside += 1) {
      let off = 0;
      for (let j = 0; j < done; j += 1) off += (images[j]![outside] ?? 0) * vectors[pair * done + j]!;
      squares += off * off;
    }
    worst = Math.max(worst, Math.sqrt(squares));
  }
  return worst;
}

const ritzPairs = (space: Space, inside: Eigen): Eigenpairs => ({
  values: [...inside.values.subarray(0, 2)],
  vectors: [0, 1].map((pair) => ritzVector(space, inside, pair)),
});

function ritzVector({ basis, done, n }: Space, { vectors }: Eigen, pair: number): Float64Array {
  const vector = new Float64Array(n);
  for (let j = 0; j < done; j += 1) {
    const share = vectors[pair * done + j]!;
    const unit = basis[j]!;
    for (let at = 0; at < n; at += 1) vector[at] = vector[at]! + share * unit[at]!;
  }
  const length = lengthOf(vector);
  return vector.map((entry) => entry / length);
}

/** Leaves the best directions, whose images are known, and what was not multiplied yet (thick restart, K. Wu, H. Simon, 2000). */
function cutDown(space: Space, inside: Eigen): void {
  const { basis, images, done } = space;
  const pairs = Array.from({ length: kept }, (_, pair) => pair);
  const outside = basis.slice(done);
  const directions = pairs.map((pair) => ritzVector(space, inside, pair));
  space.images = pairs.map((pair) => {
    const image: number[] = new Array(kept + outside.length).fill(0);
    image[pair] = inside.values[pair]!;
    for (const at of outside.keys())
      for (let j = 0; j < done; j += 1)
        image[kept + at] = image[kept + at]! + (images[j]![done + at] ?? 0) * inside.vectors[pair * done + j]!;
    return image;
  });
  space.basis = [...directions, ...outside];
  space.done = kept;
}

/** One pass over the matrix for one or two vectors. */
function multiply(matrix: Float64Array, n: number, block: Float64Array[], products: Float64Array[]): void {
  const one = block[0]!;
  const other = block[1] ?? one;
  const first = products[0]!;
  const second = products[1] ?? new Float64Array(n);
  for (let i = 0; i + 1 < n; i += 2) multiplyTwoRows(matrix, n, i, one, other, first, second);
  if (n % 2 === 0) return;
  const row = matrix.subarray((n - 1) * n, n * n);
  first[n - 1] = dot(row, one);
  second[n - 1] = dot(row, other);
}

function multiplyTwoRows(
  matrix: Float64Array,
  n: number,
  i: number,
  one: Float64Array,
  other: Float64Array,
  first: Float64Array,
  second: Float64Array,
): void {
  const row = i * n;
  const next = row + n;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let j = 0; j + 1 < n; j += 2) {
    const x = one[j]!;
    const x2 = one[j + 1]!;
    const y = other[j]!;
    const y2 = other[j + 1]!;
    const upper = matrix[row + j]!;
    const upper2 = matrix[row + j + 1]!;
    const lower = matrix[next + j]!;
    const lower2 = matrix[next + j + 1]!;
    a += upper * x;
    b += upper2 * x2;
    c += upper * y;
    d += upper2 * y2;
    e += lower * x;
    f += lower2 * x2;
    g += lower * y;
    h += lower2 * y2;
  }
  if (n % 2 === 1) {
    a += matrix[row + n - 1]! * one[n - 1]!;
    c += matrix[row + n - 1]! * other[n - 1]!;
    e += matrix[next + n - 1]! * one[n - 1]!;
    g += matrix[next + n - 1]! * other[n - 1]!;
  }
  first[i] = a + b;
  second[i] = c + d;
  first[i + 1] = e + f;
  second[i + 1] = g + h;
}

function dot(one: Float64Array, other: Float64Array): number {
  let a = 0;
  let b = 0;
  let i = 0;
  for (; i + 1 < one.length; i += 2) {
    a += one[i]! * other[i]!;
    b += one[i + 1]! * other[i + 1]!;
  }
  if (i < one.length) a += one[i]! * other[i]!;
  return a + b;
}

const lengthOf = (vector: Float64Array) => Math.sqrt(dot(vector, vector));
