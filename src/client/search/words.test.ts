import { describe, expect, test } from 'vitest';
import { contentWords, partsOf, related, wordsOf } from './words.ts';

describe('related', () => {
  test.each([
    ['scal', 'scaling'],
    ['forgets', 'forgetting'],
    ['adaption', 'adaptation'],
    ['using', 'use'],
    ['modeling', 'modelling'],
    ['parametrs', 'parameters'],
    ['bloombergg', 'bloomberg'],
    ['법칙', '법칙에'],
  ])('%s asks for %s', (asked, found) => {
    expect(related(asked, found)).toBe(true);
  });

  test.each([
    // What Pagefind itself returns for these words once it has cut enough letters off them.
    ['xyzzy', 'x'],
    ['paramter', 'par'],
    ['blomberg', 'b'],
    ['lroa', 'lr'],
    ['tokens', 'tokeniser'],
    ['법칙이', '법칙에'],
  ])('%s does not ask for %s', (asked, found) => {
    expect(related(asked, found)).toBe(false);
  });
});

test('a word of a page holds its parts between hyphens and capitals', () => {
  expect(partsOf('(Med-PaLM)')).toEqual(['medpalm', 'med', 'palm', 'pa', 'lm']);
  expect(partsOf('BloombergGPT,')).toEqual(['bloomberggpt', 'bloomberg', 'gpt']);
  expect(partsOf('4,608')).toContain('4608');
});

test('a query is read without its marks', () => {
  expect(wordsOf('  "Low-rank" adapters? ')).toEqual(['lowrank', 'adapters']);
  expect(wordsOf('?! ·')).toEqual([]);
});

test('little words are dropped unless there is nothing else', () => {
  expect(contentWords(['why', 'did', 'training', 'stop'])).toEqual(['training', 'stop']);
  expect(contentWords(['what', 'is', 'it'])).toEqual(['what', 'is', 'it']);
});
