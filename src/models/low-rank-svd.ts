/**
 * Singular value decomposition of small dense matrices.
 *
 * A matrix is an array of rows. X = U diag(σ) Vᵀ with U of size m × k, V of size n × k, k = min(m, n).
 */

export type Matrix = readonly (readonly number[])[];

export interface Svd {
  /** Left singular vectors as columns, m × k, orthonormal */
  readonly u: Matrix;
  /** Singular values, k of them, from the largest down, none negative */
  readonly singularValues: readonly number[];
  /** Right singular vectors as columns, n × k, orthonormal */
  readonly v: Matrix;
}

/** More than ever needed: convergence is quadratic after a few sweeps. */
const MAX_SWEEPS = 60;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

/** Turns two vectors by an angle in the plane that they span, in place. */
const rotate = (a: Float64Array, b: Float64Array, cosine: number, sine: number): void => {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    a[i] = cosine * x - sine * y;
    b[i] = sine * x + cosine * y;
  }
};

export const transpose = (matrix: Matrix): number[][] =>
  Array.from({ length: matrix[0]?.length ?? 0 }, (_, j) => matrix.map((row) => row[j] ?? 0));

/** @returns the number of columns */
const requireMatrix = (matrix: Matrix): number => {
  const columns = matrix[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('matrix is empty; it must have a row and a column.');
  for (const [index, row] of matrix.entries()) {
    if (row.length !== columns) {
      throw new RangeError(
        `matrix has ${row.length} entries in row ${index}; it must have ${columns}, as in row 0.`,
      );
    }
    const odd = row.find((value) => !Number.isFinite(value));
    if (odd !== undefined) {
      throw new RangeError(`matrix has ${odd} in row ${index}; entries must be finite numbers.`);
    }
  }
  return columns;
};

/** A column of the matrix on its way to u σ, and the column of V that belongs to it. */
interface Pair {
  readonly column: Float64Array;
  readonly v: Float64Array;
}

/**
 * Makes two columns orthogonal, unless one is no longer than `negligible`: it is rounding error.
 * @returns whether they were not orthogonal yet
 */
const orthogonalize = (first: Pair, second: Pair, negligible: number): boolean => {
  const product = dot(first.column, second.column);
  const a = norm(first.column);
  const b = norm(second.column);
  const rounding = Number.EPSILON * Math.sqrt(first.column.length);
  if (Math.min(a, b) <= negligible || Math.abs(product) <= rounding * a * b) return false;
  const zeta = ((b - a) * (b + a)) / (2 * product);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cosine = 1 / Math.hypot(1, tangent);
  rotate(first.column, second.column, cosine, cosine * tangent);
  rotate(first.v, second.v, cosine, cosine * tangent);
  return true;
};

/** One pass over all pairs of columns. @returns whether any of them had to be turned */
const sweep = (pairs: readonly Pair[], negligible: number): boolean => {
  let turned = false;
  for (const [j, second] of pairs.entries()) {
    for (const first of pairs.slice(0, j)) {
      turned = orthogonalize(first, second, negligible) || turned;
    }
  }
  return turned;
};

/** A unit vector orthogonal to all of `basis`, which is orthonormal and does not span the space. */
const orthogonalTo = (basis: readonly Float64Array[], length: number): Float64Array => {
  const projections = Array.from({ length }, (_, axis) =>
    basis.reduce((sum, vector) => sum + (vector[axis] ?? 0) ** 2, 0),
  );
  // From the axis farthest off, one pass of Gram-Schmidt loses little to rounding.
  const farthest = projections.indexOf(Math.min(...projections));
  const result = new Float64Array(length).fill(1, farthest, farthest + 1);
  for (const vector of basis) {
    const part = dot(vector, result);
    for (let i = 0; i < length; i++) result[i] = (result[i] ?? 0) - part * (vector[i] ?? 0);
  }
  const size = norm(result);
  return result.map((value) => value / size);
};

/**
 * Singular value decomposition by one-sided Jacobi rotations (Hestenes 1958), accurate to rounding.
 * Values below the rounding error of the largest are set to 0. For matrices up to about 200 × 200.
 * @throws RangeError for an empty or ragged matrix or entries that are not finite
 */
export const svd = (matrix: Matrix): Svd => {
  const width = requireMatrix(matrix);
  if (matrix.length < width) {
    const { u, singularValues, v } = svd(transpose(matrix));
    return { u: v, singularValues, v: u };
  }
  // Scaling by the largest entry keeps squares of huge or tiny entries in range.
  const scale = matrix.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const pairs = transpose(matrix).map((column, j) => ({
    column: Float64Array.from(column, (value) => value / scale),
    v: new Float64Array(width).fill(1, j, j + 1),
  }));
  const rounding = matrix.length * Number.EPSILON;
  const longest = pairs.reduce((most, { column }) => Math.max(most, norm(column)), 0);
  let sweeps = 0;
  while (sweep(pairs, rounding * longest) && sweeps < MAX_SWEEPS) sweeps++;

  const sorted = pairs
    .map((pair) => ({ ...pair, size: norm(pair.column) }))
    .sort((a, b) => b.size - a.size);
  const negligible = rounding * (sorted[0]?.size ?? 0);
  const u: Float64Array[] = [];
  for (const { column, size } of sorted) {
    u.push(size > negligible ? column.map((x) => x / size) : orthogonalTo(u, matrix.length));
  }
  return {
    u: transpose(u.map((vector) => [...vector])),
    singularValues: sorted.map(({ size }) => (size > negligible ? size * scale : 0)),
    v: transpose(sorted.map(({ v }) => [...v])),
  };
};
