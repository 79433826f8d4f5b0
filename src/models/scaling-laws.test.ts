import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closedFormOptimum,
  optimalModel,
  parametricLoss,
  trainingFlops,
  type ScalingApproach,
} from './scaling-laws.ts';

interface Published {
  table3_approach1: { rows: { params: number; flops: number; tokens: number }[] };
  tableA3_approach2: { rows: { params: number; flops: number; tokens: number }[] };
  tableA3_approach3: { rows: { params: number; flops: number; tokens: number }[] };
  points: { rows: Record<string, unknown>[] };
}
const published = JSON.parse(
  readFileSync(new URL('../../tests/reference/chinchilla.json', import.meta.url), 'utf8'),
) as Published;

const approaches: ScalingApproach[] = [
  'kaplan',
  'chinchilla-1',
  'chinchilla-2',
  'chinchilla-3',
  'chinchilla-3-refit',
];
const budgets = fc.double({ min: 15, max: 30, noNaN: true }).map((exponent) => 10 ** exponent);

/** Relative distance of two positive numbers. */
const distance = (found: number, expected: number) => Math.abs(found / expected - 1);

describe('optimalModel', () => {
  test('approach 1 and 2 give what the BloombergGPT authors read off at their planned budget', () => {
    // Wu 2023, Sec. 3.2 prints 52.993B/1,111.112B and 49.753B/1,175.766B; the budget follows from each pair.
    const first = 10 ** ((Math.log10(52.993e9) + 1.004) / 0.498);
    expect(distance(optimalModel(first, 'chinchilla-1').tokens, 1111.112e9)).toBeLessThan(0.02);
    const second = 10 ** ((Math.log10(49.753e9) + 0.839) / 0.49);
    expect(distance(optimalModel(second, 'chinchilla-2').tokens, 1175.766e9)).toBeLessThan(0.02);
  });

  test.each([
    ['chinchilla-1', published.table3_approach1.rows],
    ['chinchilla-2', published.tableA3_approach2.rows],
    ['chinchilla-3', published.tableA3_approach3.rows],
  ] as const)('%s stays within rounding of the table it was fitted on', (approach, rows) => {
    for (const row of rows) {
      const found = optimalModel(row.flops, approach);
      expect(distance(found.parameters, row.params)).toBeLessThan(0.06);
      expect(distance(found.tokens, row.tokens)).toBeLessThan(0.06);
    }
  });

  test('Kaplan buys 4.68B parameters with 1e21 FLOPs, as Hoffmann 2022, App. D.4 quotes', () => {
    expect(optimalModel(1e21, 'kaplan').parameters / 1e9).toBeCloseTo(4.68, 2);
  });

  test('every approach reproduces the published points to four digits', () => {
    const key = { kaplan: 'kaplan', 'chinchilla-1': 'approach1', 'chinchilla-2': 'approach2' };
    for (const row of published.points.rows) {
      const flops = row['C'] as number;
      for (const [approach, name] of [
        ...Object.entries(key),
        ['chinchilla-3-refit', 'approach3_besiroglu'],
      ] as [ScalingApproach, string][]) {
        const expected = row[name] as { N: number; D: number };
        expect(distance(optimalModel(flops, approach).parameters, expected.N)).toBeLessThan(1e-3);
        expect(distance(optimalModel(flops, approach).tokens, expected.D)).toBeLessThan(1e-3);
      }
    }
  });

  test('more compute never buys a smaller model or fewer tokens', () => {
    fc.assert(
      fc.property(budgets, fc.double({ min: 1.01, max: 1e3, noNaN: true }), (flops, factor) => {
        for (const approach of approaches) {
          const less = optimalModel(flops, approach);
          const more = optimalModel(flops * factor, approach);
          expect(more.parameters).toBeGreaterThan(less.parameters);
          expect(more.tokens).toBeGreaterThan(less.tokens);
        }
      }),
    );
  });

  test('the closed form and Kaplan spend exactly the budget', () => {
    fc.assert(
      fc.property(budgets, (flops) => {
        for (const approach of ['kaplan', 'chinchilla-3-refit'] as const) {
          const { parameters, tokens } = optimalModel(flops, approach);
          expect(distance(trainingFlops(parameters, tokens), flops)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, '1e23' as unknown as number])(
    'refuses a budget of %s with a message',
    (flops) => {
      for (const approach of approaches) {
        expect(() => optimalModel(flops, approach)).toThrow(
          /flops must be a finite number greater/,
        );
      }
    },
  );

  test('refuses an unknown approach by name', () => {
    expect(() => optimalModel(1e23, 'chinchilla-4' as ScalingApproach)).toThrow(
      /approach must be one of .*chinchilla-4/,
    );
  });
});

describe('parametricLoss', () => {
  test.each([
    ['Chinchilla', 70e9, 1.4e12, 1.974],
    ['Gopher', 280e9, 300e9, 2.0],
    ['GPT-3', 175e9, 300e9, 2.009],
    ['BloombergGPT', 50.6e9, 569e9, 2.013],
  ])('gives %s its loss under the refit', (_name, parameters, tokens, loss) => {
    expect(parametricLoss(parameters, tokens)).toBeCloseTo(loss, 3);
  });

  test.each([
    ['printed', 32.19e9, 1.9307],
    ['unrounded', 40.31e9, 1.9184],
    ['refit', 72.25e9, 1.9744],
  ] as const)(
    'has its minimum for the Gopher budget where facts put it (%s)',
    (constants, n, loss) => {
      const optimum = closedFormOptimum(5.76e23, constants);
      expect(distance(optimum.parameters, n)).toBeLessThan(1e-3);
      expect(parametricLoss(optimum.parameters, optimum.tokens, constants)).toBeCloseTo(loss, 3);
    },
  );

  test('no other split of the same compute has a lower loss than the closed form', () => {
    fc.assert(
      fc.property(budgets, fc.double({ min: -2, max: 2, noNaN: true }), (flops, shift) => {
        for (const constants of ['printed', 'unrounded', 'refit'] as const) {
          const { parameters } = closedFormOptimum(flops, constants);
          const other = parameters * 10 ** shift;
          const lossAt = (n: number) => parametricLoss(n, flops / (6 * n), constants);
          expect(lossAt(other)).toBeGreaterThanOrEqual(lossAt(parameters) * (1 - 1e-12));
        }
      }),
    );
  });

  test('refuses sizes and constants that mean nothing', () => {
    expect(() => parametricLoss(0, 1e9)).toThrow(/parameters must be/);
    expect(() => parametricLoss(1e9, Number.NaN)).toThrow(/tokens must be/);
    expect(() => parametricLoss(1e9, 1e9, 'best' as 'refit')).toThrow(/constants must be one of/);
  });
});
