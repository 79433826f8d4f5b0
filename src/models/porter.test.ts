import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from './porter.ts';

interface PorterReference {
  readonly unstemmed: readonly string[];
  readonly pairs: readonly (readonly [word: string, stem: string])[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../tests/reference/porter.json', import.meta.url), 'utf8'),
) as PorterReference;

describe('stem', () => {
  test('gives the stem of NLTK for every reference word', () => {
    expect(reference.pairs.length).toBeGreaterThanOrEqual(2000);
    const wrong = reference.pairs.filter(([word, expected]) => stem(word) !== expected);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['vietnamization', 'vietnam'],
    ['electriciti', 'electr'],
    ['adoption', 'adopt'],
    ['controll', 'control'],
  ])(
    'follows the examples of the 1980 paper through all steps: %s becomes %s',
    (word, expected) => {
      expect(stem(word)).toBe(expected);
    },
  );

  test.each([
    ['dies', 'die'],
    ['enjoy', 'enjoy'],
    ['skies', 'sky'],
    ['news', 'news'],
    ['proceed', 'proceed'],
    ['relationally', 'relat'],
    ['cys', 'cy'],
    ['spy', 'spi'],
  ])('keeps the changes that NLTK makes: %s becomes %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  test('leaves words of one and two letters alone', () => {
    for (const word of ['', 'a', 's', 'is', 'as', 'ss', 'ed']) expect(stem(word)).toBe(word);
  });

  test('lowers upper case', () => {
    expect(stem('Running')).toBe('run');
    expect(stem('IS')).toBe('is');
  });

  test('never lengthens a word and never leaves nothing of it', () => {
    const words = fc.stringMatching(/^[aeioyulsdtcnzgbw1]{1,8}$/);
    fc.assert(
      fc.property(words, fc.constantFrom('', 'ing', 'ed', 'ies', 'fulness', 'ization'), (a, b) => {
        const stemmed = stem(a + b);
        expect(stemmed.length).toBeGreaterThan(0);
        expect(stemmed.length).toBeLessThanOrEqual((a + b).length);
      }),
    );
  });
});
