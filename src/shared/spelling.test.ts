import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './spelling.ts';

describe('edit distance', () => {
  test('is that of the textbook examples', () => {
    expect(editDistance('kitten', 'sitting', 9)).toBe(3);
    expect(editDistance('saturday', 'sunday', 9)).toBe(3);
    // Optimal string alignment: 3, where unrestricted Damerau–Levenshtein has 2.
    expect(editDistance('ca', 'abc', 9)).toBe(3);
  });

  test('counts two neighbours that changed places as one edit', () => {
    expect(editDistance('rogue', 'rouge', 2)).toBe(1);
  });

  test('is symmetric, and zero for equal words only', () => {
    const word = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  test('says no more than "further" beyond its limit', () => {
    const word = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, 20);
        const limited = editDistance(a, b, limit);
        expect(distance <= limit ? limited : limited > limit).toBe(
          distance <= limit ? distance : true,
        );
      }),
    );
  });
});
