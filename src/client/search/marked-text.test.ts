import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markRuns } from './marked-text.ts';

const marked = (text: string, ...words: string[]): string =>
  markRuns(text, words)
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');

describe('marks', () => {
  test('take in inflected forms, compounds and any case, without the marks round a word', () => {
    expect(marked('Training tokens, “trained” on Token-s.', 'training', 'tokens')).toBe(
      '[Training] [tokens], “[trained]” on [Token-s].',
    );
    expect(marked('BloombergGPT’s fine-tuning', 'bloomberg', 'tuning')).toBe(
      '[BloombergGPT’s] [fine-tuning]',
    );
  });

  test('find numbers as the course writes them', () => {
    expect(marked('4,608 of 32,768', '4608')).toBe('[4,608] of 32,768');
    expect(marked('50.6 billion', '506')).toBe('[50.6] billion');
  });

  test('take words of two letters literally', () => {
    expect(marked('T5 and T50, an LR, the LRs', 't5', 'lr')).toBe('[T5] and T50, an [LR], the LRs');
  });

  test('find Korean words with their particles', () => {
    expect(marked('스케일링 법칙이 정했습니다', '법칙')).toBe('스케일링 [법칙이] 정했습니다');
  });

  test('never change the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        const joined = markRuns(text, words)
          .map((run) => run.text)
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
