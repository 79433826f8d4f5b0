import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, repairWord } from './spelling.ts';

const VOCABULARY =
  'model training tokens bloomberg parameter parameters billion recall rouge lora tokeniser ' +
  'behaviour centre modelling fine tuning rank chinchilla';
const words = VOCABULARY.split(' ');
const repair = (word: string) => repairWord(word, words);

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

describe('repair', () => {
  test.each([
    ['blomberg', 'bloomberg'],
    ['billon', 'billion'],
    ['paramter', 'parameter'],
    ['reacll', 'recall'],
    ['rogue', 'rouge'],
    ['lroa', 'lora'],
    ['chinchila', 'chinchilla'],
  ])('%s is mended to %s', (wrong, right) => {
    expect(repair(wrong)).toBe(right);
  });

  test.each([
    ['tokenizer', 'tokeniser'],
    ['behavior', 'behaviour'],
    ['center', 'centre'],
    ['modeling', 'modelling'],
  ])('American %s finds British %s', (american, british) => {
    expect(repair(american)).toBe(british);
  });

  test('parts words that were run together', () => {
    expect(repair('finetuning')).toBe('fine tuning');
  });

  test('prefers the nearer word, then the more frequent', () => {
    expect(repairWord('rankk', ['rang', 'rank'])).toBe('rank');
    expect(repairWord('tokan', ['token', 'tokan2', 'toman'])).toBe('token');
  });

  test('leaves short words, numbers and names with digits alone', () => {
    expect(repair('lor')).toBeUndefined();
    expect(repair('int8')).toBeUndefined();
    expect(repair('xyzzyq')).toBeUndefined();
  });
});
