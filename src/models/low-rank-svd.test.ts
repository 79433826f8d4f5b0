import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  frobeniusError,
  frobeniusNorm,
  lowRankFactors,
  multiply,
  svd,
  transpose,
  truncationErrors,
  type Matrix,
} from './low-rank.ts';

/** Zero or large enough that its square is no subnormal number, which has fewer digits. */
const entries = fc
  .double({ min: -100, max: 100, noNaN: true })
  .map((value) => (Math.abs(value) < 1e-150 ? 0 : value));
const matrixOf = (rows: number, columns: number) =>
  fc.array(fc.array(entries, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const sides = fc.integer({ min: 1, max: 8 });
const matrices = fc.tuple(sides, sides).chain(([rows, columns]) => matrixOf(rows, columns));
/** Products of a tall and a flat matrix, so that the rank is at most the inner side. */
const deficient = fc
  .tuple(sides, fc.integer({ min: 1, max: 3 }), sides)
  .chain(([rows, rank, columns]) => fc.tuple(matrixOf(rows, rank), matrixOf(rank, columns)))
  .map(([left, right]) => multiply(left, right));
const any = fc.oneof(matrices, deficient);

const identity = (size: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
const expectOrthonormal = (vectors: Matrix) => {
  const size = vectors[0]?.length ?? 0;
  expect(frobeniusError(multiply(transpose(vectors), vectors), identity(size))).toBeLessThan(1e-12);
};
const expectValues = (found: readonly number[], expected: readonly number[], digits: number) => {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, digits);
};

describe('svd', () => {
  test('finds the singular values of the example of Golub and Reinsch 1970', () => {
    const example = [
      [22, 10, 2, 3, 7],
      [14, 7, 10, 0, 8],
      [-1, 13, -1, -11, 3],
      [-3, -2, 13, -2, 4],
      [9, 8, 1, -2, 4],
      [9, 1, -7, 5, -1],
      [2, -6, 6, 5, 1],
      [4, 5, 0, -2, 2],
    ];
    const expected = [Math.sqrt(1248), 20, Math.sqrt(384), 0, 0];
    expectValues(svd(example).singularValues, expected, 12);
    expectValues(svd(transpose(example)).singularValues, expected, 12);
    expect(svd(example).singularValues.slice(3)).toEqual([0, 0]);
    expectOrthonormal(svd(example).u);
  });

  test('finds those of matrices that can be solved by hand', () => {
    expectValues(
      svd([
        [3, 0],
        [4, 5],
      ]).singularValues,
      [Math.sqrt(45), Math.sqrt(5)],
      14,
    );
    expectValues(svd([[3, 4]]).singularValues, [5], 14);
    expect(svd([[-7]])).toEqual({ u: [[-1]], singularValues: [7], v: [[1]] });
    expectValues(svd(identity(5)).singularValues, [1, 1, 1, 1, 1], 14);
  });

  test('keeps the small value of a matrix that is nearly singular', () => {
    // Läuchli: σ are √(2 + ε²) and ε; forming XᵀX would lose ε.
    const e = 1e-10;
    const { singularValues } = svd([
      [1, 1],
      [e, 0],
      [0, e],
    ]);
    expect(singularValues[1]).toBeGreaterThan(0.99 * e);
    expect(singularValues[1]).toBeLessThan(1.01 * e);
  });

  test('has orthonormal vectors, sorted values, and gives the matrix back', () => {
    fc.assert(
      fc.property(any, (matrix) => {
        const { u, singularValues, v } = svd(matrix);
        expectOrthonormal(u);
        expectOrthonormal(v);
        expect([...singularValues].sort((a, b) => b - a)).toEqual(singularValues);
        expect(Math.min(...singularValues)).toBeGreaterThanOrEqual(0);
        const { b, a } = lowRankFactors({ u, singularValues, v }, singularValues.length);
        const size = frobeniusNorm(matrix);
        expect(frobeniusError(matrix, multiply(b, a))).toBeLessThanOrEqual(1e-13 * size);
      }),
    );
  });

  test('keeps the norm: the squares of the singular values add up to those of the entries', () => {
    fc.assert(
      fc.property(any, (matrix) => {
        const found = truncationErrors(svd(matrix).singularValues)[0] ?? NaN;
        const size = frobeniusNorm(matrix);
        expect(Math.abs(found - size)).toBeLessThanOrEqual(1e-13 * size);
      }),
    );
  });

  test('grows with the matrix, from entries near the smallest number to near the largest', () => {
    const matrix = [
      [3, 0],
      [4, 5],
    ];
    for (const scale of [1e-300, 1e300]) {
      const { singularValues } = svd(matrix.map((row) => row.map((x) => x * scale)));
      expectValues(
        singularValues.map((value) => value / scale),
        [Math.sqrt(45), Math.sqrt(5)],
        12,
      );
    }
  });

  test('the zero matrix has singular values 0 and orthonormal vectors', () => {
    const { u, singularValues, v } = svd([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(singularValues).toEqual([0, 0]);
    expectOrthonormal(u);
    expectOrthonormal(v);
  });

  test('refuses what is no matrix', () => {
    expect(() => svd([])).toThrow('matrix is empty; it must have a row and a column.');
    expect(() => svd([[]])).toThrow('matrix is empty');
    expect(() => svd([[1, 2], [3]])).toThrow(
      'matrix has 1 entries in row 1; it must have 2, as in row 0.',
    );
    expect(() => svd([[1], [NaN]])).toThrow('matrix has NaN in row 1; entries must be finite');
  });
});
