import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curlQuotes, splitAtWholes, tieArticles } from './typography.ts';

describe('quotation marks', () => {
  test.each([
    [`a model's weights`, 'a model’s weights'],
    [`It can't: "forgetting" needs weights`, 'It can’t: “forgetting” needs weights'],
    [`the models' parts ("thin" ones)`, 'the models’ parts (“thin” ones)'],
    [`"She said 'no'."`, '“She said ‘no’.”'],
    [`the '90s`, 'the ’90s'],
    ['already “so”', 'already “so”'],
  ])('%s', (text, typeset) => {
    expect(curlQuotes(text)).toBe(typeset);
  });

  test('close after an element that ends in a word, and open after one that ends in a space', () => {
    expect(curlQuotes('" is a title', 'I')).toBe('” is a title');
    expect(curlQuotes(`'s weights`, 'T')).toBe('’s weights');
    expect(curlQuotes('"Why?"', ' ')).toBe('“Why?”');
  });

  test('change nothing else, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const typeset = curlQuotes(text);
        expect(typeset).toHaveLength(text.length);
        expect(typeset).not.toMatch(/["']/);
        expect(curlQuotes(typeset)).toBe(typeset);
        expect(typeset.replace(/[“”"]/g, '"').replace(/[‘’']/g, "'")).toBe(
          text.replace(/[“”"]/g, '"').replace(/[‘’']/g, "'"),
        );
      }),
    );
  });
});

describe('what must not be broken', () => {
  test.each([
    ['of ROUGE-1 and ROUGE-L', ['ROUGE-1', 'ROUGE-L']],
    ['GPT-3.5, GPT-2.', ['GPT-3.5', 'GPT-2']],
    ['an n-gram, k-fold', ['n-gram', 'k-fold']],
    ['T5-11B, Llama-2-7B and FLAN-T5-base', ['T5-11B', 'Llama-2-7B', 'FLAN-T5']],
    ['a low-rank, well-known co-author', []],
    ['https://doi.org/10.1038/s41586-023-06291-2', []],
  ])('%s', (text, wholes) => {
    expect(splitAtWholes(text).filter((_, index) => index % 2 === 1)).toEqual(wholes);
  });

  test.each([
    ['Parameter-efficient fine-tuning', ['Parameter-efficient', 'fine-tuning']],
    ['GPT-3.5, n-grams and low-rank', ['GPT-3.5', 'n-grams', 'low-rank']],
    ['a compound-of-too-many-words', []],
  ])('in a title, %s', (text, wholes) => {
    expect(splitAtWholes(text, true).filter((_, index) => index % 2 === 1)).toEqual(wholes);
  });

  test('is the same text together', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 .-]{0,40}$/), (text) => {
        expect(splitAtWholes(text).join('')).toBe(text);
        expect(splitAtWholes(text, true).join('')).toBe(text);
      }),
    );
  });
});

test('an article stays with its noun', () => {
  expect(tieArticles('A parameter is the sum of an angle')).toBe(
    'A\u00A0parameter is the\u00A0sum of an\u00A0angle',
  );
});
