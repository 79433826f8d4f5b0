import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clippedHits, countNgrams, ngramPositions, ngramTotal } from './n-grams.ts';

const tokens = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'));
const orders = fc.integer({ min: 1, max: 6 });

test('counts overlapping n-grams in order of first appearance', () => {
  const counts = countNgrams(['to', 'be', 'or', 'not', 'to', 'be'], 2);
  expect([...counts]).toEqual([
    ['to be', 2],
    ['be or', 1],
    ['or not', 1],
    ['not to', 1],
  ]);
});

test('a text shorter than n has no n-gram', () => {
  expect(ngramTotal(3, 4)).toBe(0);
  expect(countNgrams(['a', 'b', 'c'], 4).size).toBe(0);
});

test('clips a repeated word at its count in the other text', () => {
  // Papineni et al. 2002, section 2.1, example 2: modified unigram precision 2/7.
  const candidate = countNgrams('the the the the the the the'.split(' '), 1);
  const reference = countNgrams('the cat is on the mat'.split(' '), 1);
  expect(clippedHits(candidate, reference)).toBe(2);
});

test('positions, counts and totals agree', () => {
  fc.assert(
    fc.property(tokens, orders, (list, order) => {
      const positions = ngramPositions(list, order);
      const counts = countNgrams(list, order);
      expect([...positions].map(([key, starts]) => [key, starts.length])).toEqual([...counts]);
      const sum = [...counts.values()].reduce((a, b) => a + b, 0);
      expect(sum).toBe(ngramTotal(list.length, order));
    }),
  );
});

test('hits do not depend on the side', () => {
  fc.assert(
    fc.property(tokens, tokens, orders, (left, right, order) => {
      const a = countNgrams(left, order);
      const b = countNgrams(right, order);
      expect(clippedHits(a, b)).toBe(clippedHits(b, a));
      expect(clippedHits(a, a)).toBe(ngramTotal(left.length, order));
    }),
  );
});
