import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rougeAlignment, type RougeAlignment } from './rouge-alignment.ts';
import { rouge, rougeScore } from './rouge.ts';

const words = fc
  .array(fc.constantFrom('the', 'cat', 'cats', 'sat', 'on', 'running', 'runs', '\n', '.', 'Ü'))
  .map((list) => list.join(' '));
const texts = fc.oneof(words, words, fc.string({ unit: 'binary' }));
const options = fc.record({ useStemmer: fc.boolean() });

const forAlignments = (
  check: (alignment: RougeAlignment, reference: string, candidate: string) => void,
): void => {
  fc.assert(
    fc.property(texts, texts, options, (reference, candidate, option) => {
      check(rougeAlignment(reference, candidate, option), reference, candidate);
    }),
  );
};

describe('rougeAlignment', () => {
  test('pairs occurrences from left to right and names the clipped ones', () => {
    const { ngrams } = rougeAlignment('the cat the', 'the the cat the the');
    expect(ngrams[0]?.matches[0]).toEqual({
      tokens: ['the'],
      referencePositions: [0, 2],
      candidatePositions: [0, 1, 3, 4],
      pairs: [
        { reference: 0, candidate: 0, byStemming: false },
        { reference: 2, candidate: 1, byStemming: false },
      ],
      clippedReference: [],
      clippedCandidate: [3, 4],
    });
    expect(ngrams[1]?.hits).toBe(2);
  });

  test('says what became equal only by stemming', () => {
    const { reference, candidate, ngrams } = rougeAlignment(
      'happy dogs running',
      'running happiness dog',
      { useStemmer: true },
    );
    expect(reference.equalByStemming).toEqual([0, 1]);
    expect(candidate.equalByStemming).toEqual([1, 2]);
    expect(ngrams[0]?.matches.flatMap((match) => match.pairs)).toEqual([
      { reference: 0, candidate: 1, byStemming: true },
      { reference: 1, candidate: 2, byStemming: true },
      { reference: 2, candidate: 0, byStemming: false },
    ]);
  });

  test('unites the longest common subsequences of all candidate lines', () => {
    // Lin 2004, section 3.2: the union of w1 w2 and w1 w3 w5 has 4 of 5 words.
    const { union, candidate } = rougeAlignment('w1 w2 w3 w4 w5', 'w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5');
    expect(union.map((token) => [token.reference, token.counted])).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [4, true],
    ]);
    expect(union[0]?.candidates).toEqual([
      { line: 0, candidate: 0 },
      { line: 1, candidate: 5 },
    ]);
    expect(candidate.lines.map((line) => line.firstToken)).toEqual([0, 5]);
  });

  test('does not count a reference word more often than the candidate has it', () => {
    const { union } = rougeAlignment('storm\nstorm', 'storm');
    expect(union.map((token) => [token.referenceLine, token.counted])).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  test('has the counts behind the scores', () => {
    fc.assert(
      fc.property(texts, texts, options, (reference, candidate, option) => {
        const scores = rouge([reference], candidate, option);
        const alignment = rougeAlignment(reference, candidate, option);
        const [one, two, three, four] = alignment.ngrams.map((entry) =>
          rougeScore(entry.hits, entry.referenceTotal, entry.candidateTotal),
        );
        const sizes = [alignment.reference.tokens.length, alignment.candidate.tokens.length];
        const ofTokens = (hits: number) => rougeScore(hits, sizes[0] ?? 0, sizes[1] ?? 0);
        expect({
          rouge1: one,
          rouge2: two,
          rouge3: three,
          rouge4: four,
          rougeL: ofTokens(alignment.longestCommonSubsequence.length),
          rougeLsum: ofTokens(alignment.union.filter((token) => token.counted).length),
        }).toEqual(scores);
      }),
    );
  });

  test('pairs only equal tokens, each at most once', () => {
    forAlignments(({ reference, candidate, ngrams, longestCommonSubsequence, union }) => {
      const unigrams = ngrams[0]?.matches.flatMap((match) => match.pairs) ?? [];
      for (const pairs of [unigrams, longestCommonSubsequence]) {
        for (const { reference: i, candidate: j, byStemming } of pairs) {
          expect(reference.tokens[i]?.text).toBe(candidate.tokens[j]?.text);
          expect(byStemming).toBe(reference.tokens[i]?.word !== candidate.tokens[j]?.word);
        }
        expect(new Set(pairs.map((pair) => pair.reference)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.candidate)).size).toBe(pairs.length);
      }
      for (const token of union) {
        for (const { line, candidate: j } of token.candidates) {
          expect(reference.tokens[token.reference]?.text).toBe(candidate.tokens[j]?.text);
          expect(candidate.lines[line]?.firstToken).toBeLessThanOrEqual(j);
          expect(candidate.lines[line]?.lastToken).toBeGreaterThan(j);
        }
      }
    });
  });

  test('keeps the order of both texts in the longest common subsequence', () => {
    forAlignments(({ longestCommonSubsequence }) => {
      longestCommonSubsequence.slice(1).forEach((pair, index) => {
        const before = longestCommonSubsequence[index];
        expect(pair.reference).toBeGreaterThan(before?.reference ?? Infinity);
        expect(pair.candidate).toBeGreaterThan(before?.candidate ?? Infinity);
      });
    });
  });
});
