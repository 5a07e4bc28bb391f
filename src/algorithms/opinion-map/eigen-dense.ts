/** All eigenvalues of a symmetric matrix, largest first, and their unit vectors: row i of `vectors` belongs to value i. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * All eigenpairs of a small symmetric matrix: Householder's reduction to three diagonals, then the QL steps with implicit
 * shifts. Needs + - * / and square roots only, so that the bits are the same on every machine. About 8 n^3 operations.
 *
 * Source: H. Bowdler, R. S. Martin, C. Reinsch, J. H. Wilkinson, The QR and QL algorithms for symmetric matrices (1968).
 *
 * @example symmetricEigen(Float64Array.of(2, 1, 1, 2), 2).values // [3, 1]
 */
export function symmetricEigen(matrix: Float64Array, n: number): Eigen {
  const { diagonal, beside, vectors } = tridiagonal(Float64Array.from(matrix), n);
  for (let at = 0; at < n; at += 1) {
    let split = nextSplit(diagonal, beside, at);
    while (split !== at) {
      shiftStep(diagonal, beside, vectors, at, split);
      split = nextSplit(diagonal, beside, at);
    }
  }
  const order = [...diagonal.keys()].sort((a, b) => diagonal[b]! - diagonal[a]! || a - b);
  const sorted = new Float64Array(n * n);
  for (const [place, from] of order.entries()) sorted.set(vectors.subarray(from * n, (from + 1) * n), place * n);
  return { values: Float64Array.from(order, (from) => diagonal[from]!), vectors: sorted };
}

interface Tridiagonal {
  diagonal: Float64Array;
  /** Beside the diagonal, below entry i; the last item is 0. */
  beside: Float64Array;
  /** The basis it is written in, one vector a row. */
  vectors: Float64Array;
}

/** Mirrors column after column onto its first entry below the diagonal. Uses up the matrix. */
function tridiagonal(a: Float64Array, n: number): Tridiagonal {
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) vectors[i * n + i] = 1;
  const mirror = new Float64Array(n);
  const image = new Float64Array(n);
  for (let k = 0; k + 2 < n; k += 1) {
    if (!mirrorOf(a, n, k, mirror)) continue;
    reflectBothSides(a, n, k + 1, mirror, image);
    reflectVectors(vectors, n, k + 1, mirror, image);
  }
  const diagonal = Float64Array.from({ length: n }, (_, i) => a[i * n + i]!);
  const beside = Float64Array.from({ length: n }, (_, i) => (i + 1 < n ? a[(i + 1) * n + i]! : 0));
  return { diagonal, beside, vectors };
}

/** The unit vector across which column k, from below the diagonal, falls onto its first entry; false where nothing is to be done. */
function mirrorOf(a: Float64Array, n: number, k: number, mirror: Float64Array): boolean {
  let below = 0;
  for (let i = k + 2; i < n; i += 1) below += a[i * n + k]! * a[i * n + k]!;
  if (below === 0) return false;
  const first = a[(k + 1) * n + k]!;
  const length = Math.sqrt(below + first * first);
  const head = first >= 0 ? first + length : first - length;
  const scale = 1 / Math.sqrt(below + head * head);
  mirror[k + 1] = head * scale;
  for (let i = k + 2; i < n; i += 1) mirror[i] = a[i * n + k]! * scale;
  return true;
}

/** a becomes H a H with H = I - 2 v v'. The mirror v begins at `from`; column `from - 1` is the one being cleared. */
function reflectBothSides(a: Float64Array, n: number, from: number, v: Float64Array, image: Float64Array): void {
  for (let i = from - 1; i < n; i += 1) {
    let sum = 0;
    for (let j = from; j < n; j += 1) sum += a[i * n + j]! * v[j]!;
    image[i] = sum;
  }
  let inside = 0;
  for (let i = from; i < n; i += 1) inside += v[i]! * image[i]!;
  for (let i = from; i < n; i += 1) image[i] = 2 * (image[i]! - inside * v[i]!);
  for (let i = from; i < n; i += 1) {
    for (let j = from; j < n; j += 1) {
      a[i * n + j] = a[i * n + j]! - v[i]! * image[j]! - image[i]! * v[j]!;
    }
    a[i * n + from - 1] = a[i * n + from - 1]! - 2 * image[from - 1]! * v[i]!;
    a[(from - 1) * n + i] = a[i * n + from - 1]!;
  }
}

function reflectVectors(vectors: Float64Array, n: number, from: number, v: Float64Array, sums: Float64Array): void {
  sums.fill(0);
  for (let i = from; i < n; i += 1) for (let j = 0; j < n; j += 1) sums[j] = sums[j]! + v[i]! * vectors[i * n + j]!;
  for (let i = from; i < n; i += 1) {
    const twice = 2 * v[i]!;
    for (let j = 0; j < n; j += 1) vectors[i * n + j] = vectors[i * n + j]! - twice * sums[j]!;
  }
}

/** The first place from `at` on where the matrix falls apart into two. */
function nextSplit(diagonal: Float64Array, beside: Float64Array, at: number): number {
  let split = at;
  while (split + 1 < diagonal.length) {
    const size = Math.abs(diagonal[split]!) + Math.abs(diagonal[split + 1]!);
    if (size + Math.abs(beside[split]!) === size) break;
    split += 1;
  }
  return split;
}

/** One QL step on the block from `low` to `high`, shifted by the eigenvalue of its first corner nearest to the first entry. */
function shiftStep(
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
  low: number,
  high: number,
): void {
  const half = (diagonal[low + 1]! - diagonal[low]!) / (2 * beside[low]!);
  const root = Math.sqrt(half * half + 1);
  let g = diagonal[high]! - diagonal[low]! + beside[low]! / (half >= 0 ? half + root : half - root);
  let sine = 1;
  let cosine = 1;
  let moved = 0;
  for (let i = high - 1; i >= low; i -= 1) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const radius = Math.sqrt(f * f + g * g);
    beside[i + 1] = radius;
    if (radius === 0) {
      diagonal[i + 1] = diagonal[i + 1]! - moved;
      beside[high] = 0;
      return;
    }
    sine = f / radius;
    cosine = g / radius;
    g = diagonal[i + 1]! - moved;
    const turn = (diagonal[i]! - g) * sine + 2 * cosine * b;
    moved = sine * turn;
    diagonal[i + 1] = g + moved;
    g = cosine * turn - b;
    rotate(vectors, diagonal.length, i, sine, cosine);
  }
  diagonal[low] = diagonal[low]! - moved;
  beside[low] = g;
  beside[high] = 0;
}

function rotate(vectors: Float64Array, n: number, row: number, sine: number, cosine: number): void {
  const from = row * n;
  for (let at = from; at < from + n; at += 1) {
    const one = vectors[at]!;
    const other = vectors[at + n]!;
    vectors[at + n] = sine * one + cosine * other;
    vectors[at] = cosine * one - sine * other;
  }
}
