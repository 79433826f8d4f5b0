import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lcsFinder, tokenInterner, type PositionPair } from './longest-common-subsequence.ts';

/** The textbook table and the reading-back rule, cell by cell. */
const plainPairs = (reference: readonly string[], candidate: readonly string[]): PositionPair[] => {
  const table = [new Array<number>(candidate.length + 1).fill(0)];
  const cell = (i: number, j: number): number => table[i]?.[j] ?? 0;
  reference.forEach((token, i) => {
    const row = [0];
    candidate.forEach((other, j) => {
      row.push(token === other ? cell(i, j) + 1 : Math.max(cell(i, j + 1), row[j] ?? 0));
    });
    table.push(row);
  });
  const pairs: PositionPair[] = [];
  let i = reference.length;
  let j = candidate.length;
  while (i > 0 && j > 0) {
    if (reference[i - 1] === candidate[j - 1]) {
      pairs.unshift({ reference: i - 1, candidate: j - 1 });
      i -= 1;
      j -= 1;
    } else if (cell(i, j - 1) > cell(i - 1, j)) j -= 1;
    else i -= 1;
  }
  return pairs;
};

const find = (
  reference: readonly string[],
  candidate: readonly string[],
): { length: number; pairs: PositionPair[] } => {
  const intern = tokenInterner();
  const finder = lcsFinder(intern(reference));
  const ids = intern(candidate);
  return { length: finder.length(ids), pairs: finder.pairs(ids) };
};

const list = (letters: string, maxLength: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...Array.from(letters)), { maxLength, size: 'max' });

describe('lcsFinder', () => {
  test('finds the words that keep their order', () => {
    // Lin 2004, section 3.1: "police killed the gunman" against "police kill the gunman".
    const { length, pairs } = find(
      'police killed the gunman'.split(' '),
      'police kill the gunman'.split(' '),
    );
    expect(length).toBe(3);
    expect(pairs.map((pair) => pair.reference)).toEqual([0, 2, 3]);
  });

  test('goes back in the reference when both directions are equally long', () => {
    expect(find(['a', 'b'], ['b', 'a']).pairs).toEqual([{ reference: 0, candidate: 1 }]);
  });

  test('handles an empty side', () => {
    expect(find([], ['a'])).toEqual({ length: 0, pairs: [] });
    expect(find(['a'], [])).toEqual({ length: 0, pairs: [] });
  });

  test.each([
    ['few tokens, many ties', 'ab', 'ab'],
    ['tokens that one side does not have', 'abcx', 'abcy'],
  ])('reads back the same pairs as the plain table: %s', (_, left, right) => {
    fc.assert(
      fc.property(list(left, 140), list(right, 140), (reference, candidate) => {
        const expected = plainPairs(reference, candidate);
        expect(find(reference, candidate)).toEqual({ length: expected.length, pairs: expected });
      }),
    );
  });

  test.each([31, 32, 33, 64, 96, 129])('is right at the border of machine words: %i', (size) => {
    const tokens = Array.from({ length: size }, (_, index) => `t${index}`);
    const reversed = tokens.toReversed();
    expect(find(tokens, tokens).length).toBe(size);
    expect(find(tokens, reversed)).toEqual({ length: 1, pairs: plainPairs(tokens, reversed) });
  });

  test('answers for several candidates independently', () => {
    fc.assert(
      fc.property(list('abc', 50), fc.array(list('abcd', 50)), (reference, candidates) => {
        const intern = tokenInterner();
        const finder = lcsFinder(intern(reference));
        for (const candidate of candidates) {
          expect(finder.pairs(intern(candidate))).toEqual(plainPairs(reference, candidate));
        }
      }),
    );
  });
});
