import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bleuTokens } from './bleu-tokens.ts';
import {
  bleuSegment,
  corpusBleu,
  sentenceBleu,
  type BleuOptions,
  type BleuResult,
} from './bleu.ts';

interface SentenceCase {
  readonly id: string;
  readonly kind: string;
  readonly options: BleuOptions & { readonly level: 'sentence' };
  readonly references: readonly string[];
  readonly candidate: string;
  readonly expected: BleuResult & {
    readonly tokenizedCandidate: readonly string[];
    readonly tokenizedReferences: readonly (readonly string[])[];
  };
}

interface CorpusCase {
  readonly id: string;
  readonly kind: string;
  readonly options: BleuOptions & { readonly level: 'corpus' };
  readonly references: readonly (readonly string[])[];
  readonly candidate: readonly string[];
  readonly expected: BleuResult;
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../tests/reference/bleu.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly (SentenceCase | CorpusCase)[] };

const isSentence = (entry: SentenceCase | CorpusCase): entry is SentenceCase =>
  entry.options.level === 'sentence';
const isCorpus = (entry: SentenceCase | CorpusCase): entry is CorpusCase =>
  entry.options.level === 'corpus';

const expectResult = (actual: BleuResult, expected: BleuResult): void => {
  expect(Math.abs(actual.score - expected.score)).toBeLessThanOrEqual(1e-9);
  expect(Math.abs(actual.bp - expected.bp)).toBeLessThanOrEqual(1e-9);
  expect(actual.precisions).toHaveLength(expected.precisions.length);
  actual.precisions.forEach((precision, index) => {
    const distance = Math.abs(precision - (expected.precisions[index] ?? NaN));
    expect(distance).toBeLessThanOrEqual(1e-9);
  });
  const { counts, totals, sysLen, refLen, signature } = expected;
  expect(actual).toMatchObject({ counts, totals, sysLen, refLen, signature });
};

const words = fc
  .array(fc.constantFrom('the', 'The', 'cat', 'sat', 'on', '3.5', '-', '\n', '.', '&amp;'))
  .map((list) => list.join(' '));
const texts = fc.oneof(words, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const manyTexts = fc.array(texts, { minLength: 1, maxLength: 4 });
const options: fc.Arbitrary<BleuOptions> = fc.record({
  tokenize: fc.constantFrom('13a', 'none', undefined),
  smoothMethod: fc.constantFrom('exp', 'floor', 'add-k', 'none', undefined),
  smoothValue: fc.constantFrom(null, undefined, 0, 0.5, 1),
  lowercase: fc.boolean(),
  effectiveOrder: fc.constantFrom(true, false, undefined),
  maxNgramOrder: fc.integer({ min: 1, max: 6 }),
});

describe('BLEU equals sacrebleu', () => {
  test('the reference has all its cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(286);
  });

  test.each(cases.filter(isSentence))('sentence case $id ($kind)', (entry) => {
    expectResult(sentenceBleu(entry.references, entry.candidate, entry.options), entry.expected);
    const segment = bleuSegment(entry.references, entry.candidate, entry.options);
    expect(segment.candidate).toEqual(entry.expected.tokenizedCandidate);
    expect(segment.references).toEqual(entry.expected.tokenizedReferences);
  });

  test.each(cases.filter(isCorpus))('corpus case $id ($kind)', (entry) => {
    expectResult(corpusBleu(entry.references, entry.candidate, entry.options), entry.expected);
  });
});

describe('sentenceBleu and corpusBleu', () => {
  test('refuse missing references, segments that do not fit and an empty corpus', () => {
    expect(() => sentenceBleu([], 'a')).toThrow(RangeError);
    expect(() => corpusBleu([['a'], []], ['a', 'b'])).toThrow(RangeError);
    expect(() => corpusBleu([['a']], ['a', 'b'])).toThrow('1 lists for 2 candidates');
    expect(() => corpusBleu([], [])).toThrow(RangeError);
  });

  test('refuse options out of range', () => {
    for (const maxNgramOrder of [0, -1, 1.5, NaN, Infinity]) {
      expect(() => sentenceBleu(['a'], 'a', { maxNgramOrder })).toThrow(RangeError);
    }
    for (const smoothValue of [-0.1, NaN, Infinity]) {
      const floor = { smoothMethod: 'floor', smoothValue } as const;
      expect(() => sentenceBleu(['a'], 'a', floor)).toThrow(RangeError);
    }
  });

  test('sum up the counts before they score a corpus', () => {
    // Hugging Face's example, where sacrebleu takes the closest reference lengths: 4 + 3 = 7.
    const result = corpusBleu(
      [['hello there general kenobi', 'hello there !'], ['foo bar foobar']],
      ['hello there general kenobi', 'foo bar foobar'],
    );
    expect(result.counts).toEqual([7, 5, 3, 1]);
    expect(result.refLen).toBe(7);
    expect(result.signature).toBe('nrefs:var|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0');
    expect(result.score).toBeCloseTo(100, 9);
  });

  test('switch the effective order on for a sentence only', () => {
    expect(sentenceBleu(['a b'], 'a b').score).toBeCloseTo(100, 9);
    expect(sentenceBleu(['a b'], 'a b', { effectiveOrder: false }).score).toBe(0);
    expect(corpusBleu([['a b']], ['a b']).score).toBe(0);
  });

  test.each([
    [0.125, '0.12'],
    [0.375, '0.38'],
    [1.125, '1.12'],
    [1.005, '1.00'],
    [0.015, '0.01'],
    [3, '3.00'],
  ])('print the smoothing value %f in the signature as Python does: %s', (value, printed) => {
    const { signature } = sentenceBleu(['a'], 'a', { smoothMethod: 'add-k', smoothValue: value });
    expect(signature).toContain(`smooth:add-k[${printed}]`);
  });

  test('stay between 0 and 100 for any text', () => {
    fc.assert(
      fc.property(manyTexts, texts, options, (references, candidate, option) => {
        const { score, bp, precisions } = sentenceBleu(references, candidate, option);
        for (const value of [score, 100 * bp, ...precisions]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  test('give an identical text 100 as soon as it has a token', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('13a', 'none'), (text, tokenize) => {
        const expected = bleuTokens(text, { tokenize }).length === 0 ? 0 : 100;
        expect(sentenceBleu([text], text, { tokenize }).score).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('do not depend on the order of the references', () => {
    fc.assert(
      fc.property(manyTexts, words, options, (references, candidate, option) => {
        expect(sentenceBleu(references.toReversed(), candidate, option)).toEqual(
          sentenceBleu(references, candidate, option),
        );
      }),
    );
  });

  test('score a corpus of one segment like the sentence with the same options', () => {
    fc.assert(
      fc.property(manyTexts, texts, options, (references, candidate, option) => {
        const same = { ...option, effectiveOrder: option.effectiveOrder ?? true };
        expect(corpusBleu([references], [candidate], same)).toEqual(
          sentenceBleu(references, candidate, option),
        );
      }),
    );
  });
});
