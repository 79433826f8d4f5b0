import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestModel, lossAt, tokensAt } from './iso-flop.ts';
import { closedFormOptimum, LOSS_CONSTANTS, trainingFlops } from './scaling-laws.ts';

const budgets = fc.double({ min: 18, max: 28, noNaN: true }).map((exponent) => 10 ** exponent);
const served = fc.double({ min: 8, max: 15, noNaN: true }).map((exponent) => 10 ** exponent);
const constants = fc.constantFrom('printed' as const, 'unrounded' as const, 'refit' as const);

describe('the bottom of the curve', () => {
  test('is the closed form of Hoffmann 2022, Eq. 4, where nothing is served', () => {
    fc.assert(
      fc.property(budgets, constants, (flops, which) => {
        const found = bestModel({ flops }, which);
        const expected = closedFormOptimum(flops, which);
        expect(found.parameters / expected.parameters).toBeCloseTo(1, 8);
        expect(found.tokens / expected.tokens).toBeCloseTo(1, 8);
      }),
    );
  });

  test('is at 72.2B parameters and 1.33T tokens for the Gopher budget', () => {
    const { parameters, tokens, loss } = bestModel({ flops: 5.76e23 });
    expect(parameters / 1e9).toBeCloseTo(72.2, 0);
    expect(tokens / 1e12).toBeCloseTo(1.33, 2);
    expect(loss).toBeCloseTo(1.9744, 4);
  });

  test('is lower than any other point, with serving or without', () => {
    const shift = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(budgets, served, shift, constants, (flops, tokens, by, which) => {
        const budget = { flops, served: tokens };
        const best = bestModel(budget, which);
        const other = lossAt(budget, best.parameters * 10 ** by, which);
        if (other !== undefined) expect(other).toBeGreaterThanOrEqual(best.loss * (1 - 1e-12));
      }),
    );
  });

  test('moves to smaller models and more tokens a parameter, the more is served', () => {
    fc.assert(
      fc.property(
        budgets,
        served,
        fc.double({ min: 1.1, max: 1e3, noNaN: true }),
        (flops, d, by) => {
          const few = bestModel({ flops, served: d });
          const many = bestModel({ flops, served: d * by });
          expect(many.parameters).toBeLessThan(few.parameters);
          expect(many.tokens / many.parameters).toBeGreaterThan(few.tokens / few.parameters);
          expect(many.loss).toBeGreaterThanOrEqual(few.loss);
        },
      ),
    );
  });
});

describe('serving', () => {
  test('a 7B model saves about the 17% that Sardana 2024, Fig. 1, gives for 13B and 2T tokens', () => {
    // The 13B model is compute-optimal; the 7B one is trained on until its loss is the same. The paper
    // has constants of its own between the printed and the unrounded ones.
    const { E, A, B, alpha, beta } = LOSS_CONSTANTS.unrounded;
    let [low, high] = [1e19, 1e25];
    while (high / low > 1 + 1e-9) {
      const middle = Math.sqrt(low * high);
      if (bestModel({ flops: middle }, 'unrounded').parameters < 13e9) low = middle;
      else high = middle;
    }
    const large = bestModel({ flops: low }, 'unrounded');
    const tokens = (B / (large.loss - E - A / 7e9 ** alpha)) ** (1 / beta);
    const lifetime = (n: number, d: number) => trainingFlops(n, d) + 2 * n * 2e12;
    const before = lifetime(large.parameters, large.tokens);
    const saved = before - lifetime(7e9, tokens);
    expect(saved / 1e22).toBeGreaterThan(1.6);
    expect(saved / 1e22).toBeLessThan(1.75);
    expect(saved / before).toBeCloseTo(0.165, 2);
  });

  test('no model of the same loss costs less in training and serving together', () => {
    const { E, A, B, alpha, beta } = LOSS_CONSTANTS.refit;
    const shift = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(budgets, served, shift, (flops, inferred, by) => {
        const best = bestModel({ flops, served: inferred });
        const n = best.parameters * 10 ** by;
        const room = best.loss - E - A / n ** alpha;
        if (room <= 0) return;
        const d = (B / room) ** (1 / beta);
        expect(6 * n * d + 2 * n * inferred).toBeGreaterThanOrEqual(flops * (1 - 1e-6));
      }),
    );
  });

  test('leaves no tokens for a model too large to be served', () => {
    expect(tokensAt({ flops: 1e23, served: 1e12 }, 1e11)).toBeUndefined();
    expect(lossAt({ flops: 1e23, served: 1e12 }, 1e11)).toBeUndefined();
  });
});

test('numbers that mean nothing are refused by name', () => {
  expect(() => bestModel({ flops: 0 })).toThrow(/flops must be/);
  expect(() => bestModel({ flops: 1, served: -1 })).toThrow(/served must be/);
  expect(() => tokensAt({ flops: 1 }, Number.NaN)).toThrow(/parameters must be/);
});
