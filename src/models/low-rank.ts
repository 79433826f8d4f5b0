/**
 * Low-rank approximation of small dense matrices.
 *
 * Keeping the r largest singular values of an m × n matrix gives the nearest matrix of rank r (Eckart and
 * Young 1936). LoRA learns an update of that form, B A with B of size m × r and A of size r × n
 * (Hu 2021, Sec. 4.1).
 */
import { svd, transpose, type Matrix, type Svd } from './low-rank-svd.ts';

export { svd, transpose, type Matrix, type Svd } from './low-rank-svd.ts';

/** Length of a vector, of any size and with squares out of range too. */
const length = (values: readonly number[]): number => {
  const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (most === 0 || !Number.isFinite(most)) return most;
  return most * Math.sqrt(values.reduce((sum, value) => sum + (value / most) ** 2, 0));
};

/**
 * Product of an m × r and an r × n matrix.
 * @throws RangeError when their sizes do not meet
 */
export const multiply = (left: Matrix, right: Matrix): number[][] => {
  const inner = left[0]?.length ?? 0;
  if (inner !== right.length) {
    throw new RangeError(
      `right has ${right.length} rows; it must have ${inner}, one for each column of left.`,
    );
  }
  const columns = transpose(right);
  return left.map((row) =>
    columns.map((column) => row.reduce((sum, x, i) => sum + x * (column[i] ?? 0), 0)),
  );
};

/**
 * Factors of the nearest matrix of rank r: B = U_r diag(σ_r), m × r, and A = V_rᵀ, r × n.
 * @param r integer from 0 to min(m, n)
 * @throws RangeError for any other r
 */
export const lowRankFactors = (
  { u, singularValues, v }: Svd,
  r: number,
): { readonly b: number[][]; readonly a: number[][] } => {
  if (!Number.isInteger(r) || r < 0 || r > singularValues.length) {
    throw new RangeError(
      `r is ${r}; it must be an integer from 0 to ${singularValues.length}, the smaller side.`,
    );
  }
  const b = u.map((row) => row.slice(0, r).map((x, i) => x * (singularValues[i] ?? 0)));
  return { b, a: transpose(v).slice(0, r) };
};

/**
 * The nearest matrix of rank r in the Frobenius norm, m × n; the zero matrix for r = 0.
 * @throws RangeError as `svd` and `lowRankFactors` do
 */
export const lowRankApproximation = (matrix: Matrix, r: number): number[][] => {
  const { b, a } = lowRankFactors(svd(matrix), r);
  return r === 0 ? matrix.map((row) => row.map(() => 0)) : multiply(b, a);
};

/** Square root of the sum of squared entries. */
export const frobeniusNorm = (matrix: Matrix): number => length(matrix.flat());

/**
 * Frobenius norm of the difference of two matrices.
 * @throws RangeError unless they have the same size
 */
export const frobeniusError = (matrix: Matrix, approximation: Matrix): number => {
  const size = (m: Matrix): string => `${m.length} × ${m[0]?.length ?? 0}`;
  if (size(matrix) !== size(approximation)) {
    throw new RangeError(
      `approximation is ${size(approximation)}; it must be ${size(matrix)}, as the matrix.`,
    );
  }
  return frobeniusNorm(matrix.map((row, i) => row.map((x, j) => x - (approximation[i]?.[j] ?? 0))));
};

/**
 * Errors of the nearest matrices of rank 0, 1, …, k without building them: the square root of the sum
 * of squared singular values left out (Eckart and Young 1936).
 */
export const truncationErrors = (singularValues: readonly number[]): number[] =>
  Array.from({ length: singularValues.length + 1 }, (_, r) => length(singularValues.slice(r)));
