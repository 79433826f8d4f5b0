import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BleuOptions, sentenceBleu } from '../../models/bleu.ts';
import { TOKENIZERS } from '../../models/bleu-tokens.ts';
import { analyse, type Analysis, MOST_LISTED } from './analysis.ts';

function analysed(
  references: readonly string[],
  candidate: string,
  options: BleuOptions = { effectiveOrder: true },
  order = 1,
): Analysis {
  const outcome = analyse({ references, candidate, options, order });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.result;
}

interface SentenceCase {
  candidate: string;
  references: string[];
  options: BleuOptions & { level: string };
  expected: { score: number; bp: number; precisions: number[]; signature: string };
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../../tests/reference/bleu.json', import.meta.url), 'utf8'),
) as { cases: SentenceCase[] };
const sentences = cases.filter(({ options }) => options.level === 'sentence');

test('the figure shows what the reference implementation reports for single sentences', () => {
  expect(sentences.length).toBeGreaterThan(50);
  for (const { references, candidate, options, expected } of sentences) {
    const result = analysed(references, candidate, options);
    expect(result.score * 100).toBeCloseTo(expected.score, 9);
    expect(result.brevityPenalty).toBeCloseTo(expected.bp, 12);
    expect(result.orders.map(({ precision }) => precision * 100)).toEqual(
      expected.precisions.map((value): unknown => expect.closeTo(value, 9)),
    );
    expect(result.signature).toBe(expected.signature);
  }
});

const text = fc
  .array(fc.constantFrom('the', 'cat', 'The', '추워', '🚗', 'a,b', '1,500', '<b>', '\n'), {
    maxLength: 25,
  })
  .map((words) => words.join(' '));
const options = fc.record({
  tokenize: fc.constantFrom(...TOKENIZERS),
  smoothMethod: fc.constantFrom(
    'exp' as const,
    'floor' as const,
    'add-k' as const,
    'none' as const,
  ),
  lowercase: fc.boolean(),
  effectiveOrder: fc.boolean(),
});

describe('whatever the texts are', () => {
  test('score, means and penalty are numbers from 0 to 1, and the score is the model’s', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        text,
        options,
        (references, candidate, wanted) => {
          const result = analysed(references, candidate, wanted);
          const { score, geometric, arithmetic, brevityPenalty } = result;
          for (const value of [score, geometric, arithmetic, brevityPenalty]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-12);
          }
          expect(geometric).toBeLessThanOrEqual(arithmetic + 1e-12);
          expect(score * 100).toBeCloseTo(sentenceBleu(references, candidate, wanted).score, 9);
        },
      ),
    );
  });

  test('the listed n-grams add up to the counts', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 4 }), (reference, candidate, order) => {
        const { orders, ngrams } = analysed([reference], candidate, {}, order);
        const sum = (count: (ngram: (typeof ngrams)[number]) => number) =>
          ngrams.reduce((total, ngram) => total + count(ngram), 0);
        expect(sum(({ count }) => count)).toBe(orders[order - 1]?.total);
        expect(sum(({ count, most }) => Math.min(count, most))).toBe(orders[order - 1]?.correct);
      }),
    );
  });
});

test('of many n-grams the first are listed, the others counted', () => {
  const candidate = Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ');
  const { ngrams, hidden, orders } = analysed([candidate], candidate);
  expect(ngrams).toHaveLength(MOST_LISTED);
  expect(hidden).toBe(500 - MOST_LISTED);
  expect(orders[0]?.correct).toBe(500);
});

test('without a reference there is a message', () => {
  expect(analyse({ references: [], candidate: 'a', options: {}, order: 1 })).toMatchObject({
    ok: false,
  });
});
