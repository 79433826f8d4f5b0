import { expect, test } from 'vitest';
import { suggestedTerms } from './suggestions.ts';

test('suggestions take one term of each page in turn, none twice', () => {
  const pages = [
    ['tokens', 'GELU'],
    ['token', 'rank', 'adapters'],
  ];
  expect(suggestedTerms(pages, 3)).toEqual(['tokens', 'GELU', 'rank']);
  expect(suggestedTerms([], 3)).toEqual([]);
});
