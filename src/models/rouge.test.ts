import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rouge, type RougeScore, type RougeType } from './rouge.ts';
import { rougeTokens } from './rouge-tokens.ts';

interface RougeReference {
  readonly cases: readonly {
    readonly id: string;
    readonly kind: string;
    readonly references: readonly string[];
    readonly candidate: string;
    readonly options: { readonly useStemmer: boolean };
    readonly expected: Partial<Record<RougeType, RougeScore>>;
  }[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../tests/reference/rouge.json', import.meta.url), 'utf8'),
) as RougeReference;

const TYPES = ['rouge1', 'rouge2', 'rouge3', 'rouge4', 'rougeL', 'rougeLsum'] as const;
const MEASURES = ['precision', 'recall', 'fmeasure'] as const;

const words = fc
  .array(fc.constantFrom('the', 'cat', 'cats', 'sat', 'on', 'mats', '\n', '.', 'Ü'))
  .map((list) => list.join(' '));
const texts = fc.oneof(words, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const options = fc.record({ useStemmer: fc.boolean() });

describe('rouge equals the reference implementation', () => {
  test('the reference has all its cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(460);
  });

  test.each(cases)('case $id ($kind)', (entry) => {
    const scores = rouge(entry.references, entry.candidate, entry.options);
    for (const type of TYPES) {
      const expected = entry.expected[type];
      if (expected === undefined) continue;
      for (const measure of MEASURES) {
        const distance = Math.abs(scores[type][measure] - expected[measure]);
        expect(distance, `${type} ${measure}`).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});

describe('rouge', () => {
  test('refuses an empty list of references', () => {
    expect(() => rouge([], 'a')).toThrow(RangeError);
  });

  test('scores 0 when a side has no token', () => {
    const zero = { precision: 0, recall: 0, fmeasure: 0 };
    for (const [reference, candidate] of [
      ['', ''],
      ['', 'a'],
      ['a', '\n'],
      ['…', '한국'],
    ] as const) {
      for (const score of Object.values(rouge([reference], candidate))) {
        expect(score).toEqual(zero);
      }
    }
  });

  test('keeps the first of two references with the same F', () => {
    // Precision 1/2 and recall 1, then precision 1 and recall 1/2: F is 2/3 for both.
    const scores = rouge(['a', 'a b c d'], 'a b');
    expect(scores.rouge1).toEqual(rouge(['a'], 'a b').rouge1);
    expect(scores.rouge2).toEqual(rouge(['a b c d'], 'a b').rouge2);
  });

  test('stays between 0 and 1 for any text', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), texts, options, (references, text, option) => {
        for (const score of Object.values(rouge(references, text, option))) {
          for (const measure of MEASURES) {
            expect(score[measure]).toBeGreaterThanOrEqual(0);
            expect(score[measure]).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('swaps precision and recall when the texts swap roles', () => {
    fc.assert(
      fc.property(texts, texts, options, (left, right, option) => {
        const there = rouge([left], right, option);
        const back = rouge([right], left, option);
        // ROUGE-Lsum is left out: its union runs over the lines of the reference only.
        for (const type of ['rouge1', 'rouge2', 'rouge3', 'rouge4', 'rougeL'] as const) {
          expect(there[type].precision).toBe(back[type].recall);
          expect(there[type].recall).toBe(back[type].precision);
          expect(there[type].fmeasure).toBeCloseTo(back[type].fmeasure, 12);
        }
      }),
    );
  });

  test('gives identical texts 1 wherever there is something to match', () => {
    fc.assert(
      fc.property(texts, options, (text, option) => {
        const scores = rouge([text], text, option);
        const count = rougeTokens(text).length;
        const needed = { rouge1: 1, rouge2: 2, rouge3: 3, rouge4: 4, rougeL: 1, rougeLsum: 1 };
        for (const type of TYPES) expect(scores[type].fmeasure).toBe(count < needed[type] ? 0 : 1);
      }),
    );
  });

  test('makes ROUGE-Lsum of single lines the same as ROUGE-L', () => {
    const line = words.map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(line, line, (reference, candidate) => {
        const scores = rouge([reference], candidate);
        expect(scores.rougeLsum).toEqual(scores.rougeL);
      }),
    );
  });

  test('never loses by a further reference', () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, second, candidate) => {
        const one = rouge([first], candidate);
        const two = rouge([first, second], candidate);
        for (const type of TYPES) {
          expect(two[type].fmeasure).toBeGreaterThanOrEqual(one[type].fmeasure);
        }
      }),
    );
  });
});
