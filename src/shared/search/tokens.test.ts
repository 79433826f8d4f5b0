import { describe, expect, test } from 'vitest';
import { stripParticle } from './particles.ts';
import { keyOf, nameKeys, tokensOf } from './tokens.ts';

describe('a word of a text', () => {
  test.each([
    ['lora_alpha', 'lora_alpha', ['lora', 'alpha']],
    ['8.5 %', '8.5%', ['8.5']],
    ['C++', 'c++', ['c']],
    ['fine-tuning', 'finetuning', ['fine', 'tuning']],
    ['n-gram,', 'ngram', ['n', 'gram']],
    ['Med-PaLM', 'medpalm', ['med', 'palm']],
    ['BloombergGPT’s', 'bloomberggpt', ['bloomberg', 'gpt']],
    ['4,608', '4608', []],
    ['569B', '569b', ['569', 'b']],
    ['“forgetting.”', 'forgetting', []],
  ])('%s is %s, and its parts', (text, whole, parts) => {
    expect(tokensOf(text)).toEqual([{ whole, parts }]);
  });

  test.each([
    ['10²³', '10^23'],
    ['10^{23}', '10^23'],
    ['1e23', '10^23'],
    ['10⁻⁴', '10^-4'],
    ['1e-4', '10^-4'],
  ])('%s is the power %s', (text, whole) => {
    expect(tokensOf(text).map((token) => token.whole)).toEqual([whole]);
  });

  test('numbers in words are numbers with a letter too', () => {
    expect(tokensOf('569 billion tokens').map(({ whole }) => whole)).toEqual([
      '569b',
      'billion',
      'tokens',
    ]);
  });
});

test.each([
  ['forgets', 'forgetting'],
  ['tokenised', 'tokenizer'],
  ['modeling', 'modelling'],
  ['법칙이', '법칙을'],
])('%s is filed with %s', (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

test('names compare without hyphens, inflection and little words', () => {
  expect(nameKeys('The fine-tuning of models')).toEqual(nameKeys('fine tuned model'));
  expect(nameKeys('about')).toEqual(['about'].map(keyOf));
});

describe('Korean', () => {
  test.each([
    ['법칙이', '법칙'],
    ['어휘가', '어휘'],
    ['금융에서는', '금융'],
    ['토큰은', '토큰'],
    ['모델을', '모델'],
    ['데이터로부터', '데이터'],
    ['블룸버그라는', '블룸버그'],
    ['토큰이란', '토큰'],
  ])('%s without its particle is %s', (word, bare) => {
    expect(stripParticle(word)).toBe(bare);
  });

  test('a word never shrinks to one syllable, and other scripts keep their ends', () => {
    expect(stripParticle('나이')).toBe('나이');
    expect(stripParticle('GPT')).toBe('GPT');
  });
});
