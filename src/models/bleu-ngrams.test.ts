import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closestReferenceLength, ngramTables } from './bleu-ngrams.ts';

describe('ngramTables', () => {
  test('clips at the largest count in any single reference', () => {
    // Papineni et al. 2002, section 2.1, example 2.
    const [unigrams, bigrams] = ngramTables(
      ['there is a cat on the mat', 'the cat is on the mat'].map((text) => text.split(' ')),
      'the the the the the the the'.split(' '),
      2,
    );
    expect(unigrams).toEqual({
      order: 1,
      correct: 2,
      total: 7,
      ngrams: [
        {
          tokens: ['the'],
          count: 7,
          maxReferenceCount: 2,
          referenceIndex: 1,
          clippedCount: 2,
        },
      ],
    });
    expect(bigrams?.ngrams[0]).toMatchObject({ maxReferenceCount: 0, referenceIndex: null });
  });

  test('adds up to the correct and total counts', () => {
    const tokens = fc.array(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(tokens, { minLength: 1 }), tokens, (references, candidate) => {
        for (const { order, correct, total, ngrams } of ngramTables(references, candidate, 5)) {
          const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
          expect(sum(ngrams.map((ngram) => ngram.clippedCount))).toBe(correct);
          expect(sum(ngrams.map((ngram) => ngram.count))).toBe(total);
          expect(total).toBe(Math.max(0, candidate.length - order + 1));
        }
      }),
    );
  });
});

describe('closestReferenceLength', () => {
  test('takes the closest, and the shorter of two equally close ones', () => {
    expect(closestReferenceLength([3, 9], 7)).toBe(9);
    expect(closestReferenceLength([9, 5], 7)).toBe(5);
    expect(closestReferenceLength([5, 9], 7)).toBe(5);
    expect(closestReferenceLength([0], 7)).toBe(0);
  });

  test('needs a reference', () => {
    expect(() => closestReferenceLength([], 7)).toThrow(RangeError);
  });
});
