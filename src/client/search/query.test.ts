import { describe, expect, test } from 'vitest';
import { languagesOf, looseWords, partFor, stripParticle, variantsOf } from './query.ts';

test('Hangul asks the Korean index, anything else the English, a mixture both', () => {
  expect(languagesOf('scaling laws', 'en')).toEqual(['en']);
  expect(languagesOf('569', 'en')).toEqual(['en']);
  expect(languagesOf('금융', 'en')).toEqual(['ko']);
  expect(languagesOf('블룸버그 GPT', 'en')).toEqual(['ko', 'en']);
  expect(languagesOf('tokenizer', 'ko')).toEqual(['ko', 'en']);
  expect(partFor('en', '블룸버그 GPT')).toBe('GPT');
  expect(partFor('ko', '블룸버그 GPT')).toBe('블룸버그 GPT');
  expect(partFor('ko', '파인튜닝 비용')).toBe('미세 조정 비용');
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

  test('spaces are tried otherwise', () => {
    expect(variantsOf('언어모델', 'ko')).toEqual(['언어 모델']);
    expect(variantsOf('언어 모델을', 'ko')).toEqual(['언어 모델', '언어모델']);
  });
});

describe('English', () => {
  test('hyphens become spaces, neighbours are joined', () => {
    expect(variantsOf('gpu-hours', 'en')).toEqual(['gpu hours']);
    expect(variantsOf('the fin pile', 'en')).toContain('finpile');
  });

  test('a query without another way to write it has no variant', () => {
    expect(variantsOf('chinchilla', 'en')).toEqual([]);
  });

  test('compounds fall into their words', () => {
    expect(looseWords('Parameter-efficent tuning', 'en')).toEqual([
      'parameter',
      'efficent',
      'tuning',
    ]);
  });
});
