import fc from 'fast-check';
import { expect, test } from 'vitest';
import { train } from '../byte-pair-encoding.ts';
import { pieceOf, plainText, splitText, tokensOf, vocabularyOf } from './vocabulary.ts';
import { coverWith } from './windows.ts';

const vocabulary = vocabularyOf(
  train('the court held that the claim of the tenant. '.repeat(5), 20),
);

test('any text becomes plain, once and for all, and its tokens are that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const plain = plainText(text);
      expect(plain).toMatch(/^[\n -~]*$/);
      expect(plainText(plain)).toBe(plain);
      const tokens = tokensOf(plain, vocabulary);
      expect(tokens.every((token) => token >= 0 && token < vocabulary.size)).toBe(true);
      expect(tokens.map((token) => pieceOf(token, vocabulary)).join('')).toBe(plain);
    }),
  );
});

test.each([
  ['“I’m here” — she said…', '"I\'m here" - she said...'],
  ['naïve café  au\n\n\n lait', 'naive cafe au\nlait'],
  ['§ 105 costs 3 €', 'Sec. 105 costs 3 ?'],
])('%s', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('a split gives each sentence to one part', () => {
  const text = Array.from({ length: 900 }, (_, i) => `Sentence number ${i} stands here.`).join(' ');
  const { training, validation, test: held } = splitText(text);
  const all = [training, validation, held].flatMap((part) => part.match(/\d+/g) ?? []);
  expect(all.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 900 }, (_, i) => i));
  expect(validation.length / text.length).toBeCloseTo(0.1, 1);
  expect(held.length / text.length).toBeCloseTo(0.1, 1);
});

test('windows ask for each token once, after the one before it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 90 }), (text) => {
      const pairs = [...coverWith(text, 3, 8)].flatMap(({ tokens, targets }) =>
        [...targets].flatMap((target, at) => (target < 0 ? [] : [[tokens[at], target]])),
      );
      expect(pairs).toEqual(text.map((token, at) => [text[at - 1] ?? 0, token]));
    }),
  );
});
