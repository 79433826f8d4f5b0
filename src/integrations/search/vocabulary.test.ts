import { expect, test } from 'vitest';
import { suggestedTerms, vocabularyOf } from './vocabulary.ts';

test('words come by frequency, then by the alphabet', () => {
  expect(vocabularyOf(['Tokens tokens model', 'model tokens rank adapter'])).toEqual([
    'tokens',
    'model',
    'adapter',
    'rank',
  ]);
});

test('short words, numbers and other scripts are no help for spelling', () => {
  expect(vocabularyOf(['the LM 4608 int8 법칙이다'])).toEqual([]);
});

test('suggestions take one term of each page in turn, none twice', () => {
  const pages = [
    ['tokens', 'GELU'],
    ['token', 'rank', 'adapters'],
  ];
  expect(suggestedTerms(pages, 3)).toEqual(['tokens', 'GELU', 'rank']);
  expect(suggestedTerms([], 3)).toEqual([]);
});
