import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attention, headAttention, type AttentionWeights } from './attention.ts';
import type { Matrix } from './low-rank.ts';

const entries = fc.double({ min: -3, max: 3, noNaN: true });
const matrixOf = (rows: number, columns: number) =>
  fc.array(fc.array(entries, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

interface Case {
  readonly x: Matrix;
  readonly weights: AttentionWeights;
  readonly causal: boolean;
}
/** Up to 6 tokens of width 2 to 8, with 1 or 2 heads. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .chain(([tokens, each, heads]) => {
    const square = matrixOf(each * heads, each * heads);
    return fc.record({
      x: matrixOf(tokens, each * heads),
      weights: fc.record({
        ...{ heads: fc.constant(heads) },
        ...{ query: square, key: square, value: square, output: square },
      }),
      causal: fc.boolean(),
    });
  });

const near = (found: Matrix, expected: Matrix): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(expected[i]?.[j] ?? NaN, 9);
    });
  });
};

/** The formula of Vaswani et al. 2017, Eq. 1 and Sec. 3.2.2, number by number. */
const byFormula = ({ x, weights, causal }: Case): Matrix => {
  const { heads, query, key, value, output } = weights;
  const width = query.length;
  const each = width / heads;
  const at = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? NaN;
  const projected = (matrix: Matrix, token: number, column: number): number => {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += at(x, token, k) * at(matrix, k, column);
    return sum;
  };
  return x.map((_, i) =>
    Array.from({ length: width }, (_, out) => {
      let result = 0;
      for (let column = 0; column < width; column++) {
        const first = Math.floor(column / each) * each;
        let top = 0;
        let bottom = 0;
        for (let j = 0; j < x.length; j++) {
          if (causal && j > i) continue;
          let dot = 0;
          for (let k = first; k < first + each; k++) {
            dot += projected(query, i, k) * projected(key, j, k);
          }
          const power = Math.exp(dot / Math.sqrt(each));
          top += power * projected(value, j, column);
          bottom += power;
        }
        result += (top / bottom) * at(output, column, out);
      }
      return result;
    }),
  );
};

describe('attention', () => {
  /** Alammar, The Illustrated Transformer: q · k of 112 and 96 with 64 columns gives 0.88 and 0.12. */
  test('a worked example of others', () => {
    const row = (first: number) => [first, ...Array.from({ length: 63 }, () => 0)];
    const { scores, weights } = headAttention([row(16)], [row(7), row(6)], [[1], [0]], {
      causal: false,
    });
    expect(scores).toEqual([[14, 12]]);
    expect(weights[0]?.map((weight) => Number(weight.toFixed(2)))).toEqual([0.88, 0.12]);
  });

  test('is the formula', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { causal } = drawn;
        near(attention(drawn.x, drawn.weights, { causal }).output, byFormula(drawn));
      }),
    );
  });

  test('weights are shares: none negative, each row sums to 1', () => {
    fc.assert(
      fc.property(cases, ({ x, weights, causal }) => {
        for (const head of attention(x, weights, { causal }).heads) {
          for (const row of head.weights) {
            expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
            expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          }
        }
      }),
    );
  });

  test('behind the mask nothing is seen: later tokens change nothing before them', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.array(entries), ({ x, weights }, where, other) => {
        const from = where % x.length;
        const changed = x.map((row, i) => (i > from ? row.map((_, j) => other[j] ?? 1) : row));
        const before = attention(x, weights, { causal: true });
        const after = attention(changed, weights, { causal: true });
        expect(after.output.slice(0, from + 1)).toEqual(before.output.slice(0, from + 1));
        for (const head of before.heads) {
          head.weights.forEach((row, i) => {
            expect(row.slice(i + 1).every((weight) => weight === 0)).toBe(true);
          });
        }
      }),
    );
  });

  test('without mask and positions the order of tokens does not matter', () => {
    fc.assert(
      fc.property(
        cases.chain(({ x, weights }) =>
          fc.tuple(
            fc.constant({ x, weights }),
            fc.shuffledSubarray(
              x.map((_, i) => i),
              { minLength: x.length },
            ),
          ),
        ),
        ([{ x, weights }, order]) => {
          const shuffle = (matrix: Matrix) => order.map((i) => matrix[i] ?? []);
          const plain = attention(x, weights, { causal: false }).output;
          near(attention(shuffle(x), weights, { causal: false }).output, shuffle(plain));
        },
      ),
    );
  });

  test('heads must divide the width', () => {
    const square = [
      [1, 0],
      [0, 1],
    ];
    const weights = { heads: 3, query: square, key: square, value: square, output: square };
    expect(() => attention(square, weights, { causal: true })).toThrow(
      'heads is 3; it must divide the width of 2.',
    );
  });
});
