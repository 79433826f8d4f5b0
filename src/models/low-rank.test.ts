import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  frobeniusError,
  frobeniusNorm,
  lowRankApproximation,
  lowRankFactors,
  multiply,
  svd,
  truncationErrors,
} from './low-rank.ts';

const entries = fc.double({ min: -100, max: 100, noNaN: true });
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

describe('lowRankApproximation', () => {
  const cases = any.chain((matrix) =>
    fc.tuple(
      fc.constant(matrix),
      fc.integer({ min: 0, max: Math.min(matrix.length, matrix[0]?.length ?? 0) }),
    ),
  );

  test('misses the matrix by the singular values that it leaves out', () => {
    fc.assert(
      fc.property(cases, ([matrix, r]) => {
        const expected = truncationErrors(svd(matrix).singularValues)[r] ?? NaN;
        const found = frobeniusError(matrix, lowRankApproximation(matrix, r));
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * frobeniusNorm(matrix));
      }),
    );
  });

  test('no other matrix of that rank comes nearer', () => {
    const rivals = cases
      .filter(([, r]) => r > 0)
      .chain(([matrix, r]) =>
        fc.tuple(
          fc.constant(matrix),
          matrixOf(matrix.length, r),
          matrixOf(r, matrix[0]?.length ?? 0),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
      );
    fc.assert(
      fc.property(rivals, ([matrix, left, right, step]) => {
        const r = right.length;
        const error = frobeniusError(matrix, lowRankApproximation(matrix, r));
        const slack = 1e-12 * frobeniusNorm(matrix);
        const { b, a } = lowRankFactors(svd(matrix), r);
        const near = b.map((row, i) => row.map((x, j) => x + step * (left[i]?.[j] ?? 0)));
        for (const rival of [multiply(left, right), multiply(near, a)]) {
          expect(frobeniusError(matrix, rival)).toBeGreaterThanOrEqual(error - slack);
        }
      }),
    );
  });

  test('has the rank that was asked for', () => {
    fc.assert(
      fc.property(cases, ([matrix, r]) => {
        const { singularValues } = svd(lowRankApproximation(matrix, r));
        const rest = truncationErrors(singularValues)[r] ?? NaN;
        expect(rest).toBeLessThanOrEqual(1e-12 * frobeniusNorm(matrix));
      }),
    );
  });

  test('gives a product of two LoRA factors back at their rank, and not below', () => {
    const b = [[1, 0], [2, 1], [0, 3], [1, 1]]; // prettier-ignore
    const a = [[1, 2, 0], [0, 1, 1]]; // prettier-ignore
    const update = multiply(b, a);
    expect(frobeniusError(update, lowRankApproximation(update, 2))).toBeLessThan(1e-13);
    expect(frobeniusError(update, lowRankApproximation(update, 1))).toBeGreaterThan(1);
  });

  test('refuses ranks that the matrix cannot have', () => {
    const matrix = [[1, 2, 3], [4, 5, 6]]; // prettier-ignore
    for (const r of [-1, 3, 1.5, NaN]) {
      expect(() => lowRankApproximation(matrix, r)).toThrow(
        `r is ${r}; it must be an integer from 0 to 2, the smaller side.`,
      );
    }
    expect(lowRankApproximation(matrix, 0)).toEqual([[0, 0, 0], [0, 0, 0]]); // prettier-ignore
  });
});

describe('sizes', () => {
  test('that do not meet are refused', () => {
    expect(() => multiply([[1, 2]], [[1]])).toThrow('right has 1 rows; it must have 2');
    expect(() => frobeniusError([[1, 2]], [[1], [2]])).toThrow(
      'approximation is 2 × 1; it must be 1 × 2, as the matrix.',
    );
  });
});
