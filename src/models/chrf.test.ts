import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceBleu, type BleuOptions, type BleuResult } from './bleu.ts';
import { bleuTokens } from './bleu-tokens.ts';
import { corpusChrf, sentenceChrf, type ChrfOptions, type ChrfResult } from './chrf.ts';

interface Reference {
  readonly tokens: readonly Record<'text' | 'intl' | 'char' | 'zh', string>[];
  readonly bleu: readonly {
    readonly references: readonly string[];
    readonly candidate: string;
    readonly options: BleuOptions;
    readonly expected: BleuResult;
  }[];
  readonly chrf: readonly {
    readonly references: readonly (readonly string[])[];
    readonly candidates: readonly string[];
    readonly options: ChrfOptions;
    readonly expected: Pick<ChrfResult, 'score' | 'name' | 'signature'>;
  }[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../tests/reference/sacrebleu.json', import.meta.url), 'utf8'),
) as Reference;

describe('what sacrebleu 2.6.0 printed', () => {
  test('is all there', () => {
    expect(reference.tokens.length).toBeGreaterThanOrEqual(100);
    expect(reference.bleu.length).toBeGreaterThanOrEqual(150);
    expect(reference.chrf.length).toBeGreaterThanOrEqual(200);
  });

  test.each(['intl', 'char', 'zh'] as const)('the tokens of %s', (tokenize) => {
    for (const entry of reference.tokens)
      expect(bleuTokens(entry.text, { tokenize }), JSON.stringify(entry.text)).toEqual(
        entry[tokenize],
      );
  });

  test('BLEU with these tokenizers', () => {
    for (const { references, candidate, options, expected } of reference.bleu) {
      const { score, counts, totals, sysLen, refLen, signature } = sentenceBleu(
        references,
        candidate,
        options,
      );
      const where = `${JSON.stringify(candidate)} ${signature}`;
      expect(score, where).toBeCloseTo(expected.score, 9);
      expect({ counts, totals, sysLen, refLen, signature }, where).toEqual({
        counts: expected.counts,
        totals: expected.totals,
        sysLen: expected.sysLen,
        refLen: expected.refLen,
        signature: expected.signature,
      });
    }
  });

  test('chrF and chrF++', () => {
    for (const { references, candidates, options, expected } of reference.chrf) {
      const { score, name, signature } = corpusChrf(references, candidates, options);
      expect(score, `${JSON.stringify(candidates)} ${signature}`).toBeCloseTo(expected.score, 9);
      expect({ name, signature }).toEqual({ name: expected.name, signature: expected.signature });
    }
  });
});

test('the coffee contradiction scores high and the tea paraphrase low', () => {
  const coffee = sentenceChrf(['Mike does not drink coffee.'], 'Mike does drink coffee.');
  const tea = sentenceChrf(['Mike really loves drinking tea.'], 'Mike adores sipping tea.');
  expect(coffee.score).toBeCloseTo(74.45, 2);
  expect(tea.score).toBeCloseTo(32.15, 2);
});

describe('chrF', () => {
  const text = fc
    .array(fc.constantFrom('tea', '차', '茶', 'a,b', '(c)', '.', '🍵', '\u3000'), { maxLength: 12 })
    .map((words) => words.join(' '));
  const options = fc.record({
    charOrder: fc.integer({ min: 1, max: 7 }),
    wordOrder: fc.integer({ min: 0, max: 3 }),
    beta: fc.integer({ min: 1, max: 3 }),
    lowercase: fc.boolean(),
    whitespace: fc.boolean(),
    epsSmoothing: fc.boolean(),
  });

  test('stays between 0 and 100, and the matches within what both texts have', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        text,
        options,
        (refs, cand, o) => {
          const { score, orders } = sentenceChrf(refs, cand, o);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
          for (const order of orders)
            expect(order.matches).toBeLessThanOrEqual(Math.min(order.candidate, order.reference));
        },
      ),
    );
  });

  test('refuses what it cannot count', () => {
    expect(() => sentenceChrf([], 'a')).toThrow(RangeError);
    expect(() => corpusChrf([], [])).toThrow(RangeError);
    expect(() => corpusChrf([['a']], ['a', 'b'])).toThrow(RangeError);
    for (const wrong of [{ charOrder: 0 }, { wordOrder: -1 }, { beta: 0.5 }, { charOrder: NaN }])
      expect(() => sentenceChrf(['a'], 'a', wrong)).toThrow(RangeError);
  });
});
