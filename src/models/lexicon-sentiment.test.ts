import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confusionMatrix,
  correct,
  type Lexicon,
  scoreByLexicon,
  SENTIMENTS,
} from './lexicon-sentiment.ts';

const lexicon: Lexicon = { positive: ['rose', 'gain'], negative: ['loss', 'cut'] };
const labels = fc.constantFrom(...SENTIMENTS);

describe('the word list', () => {
  test('counts its words and nothing else', () => {
    const { hits, score, label } = scoreByLexicon('Loss-making plant CUT; shares rose.', lexicon);
    expect(hits.map(({ sign }) => sign)).toEqual([-1, -1, 1]);
    expect(score).toBe(-1);
    expect(label).toBe('negative');
  });

  test('does not see that a loss shrinks, and finds no word inside another', () => {
    expect(scoreByLexicon('The loss narrows', lexicon).label).toBe('negative');
    expect(scoreByLexicon('Glossy cutlery', lexicon).hits).toEqual([]);
  });

  test('calls a text neutral when its words cancel out or there are none', () => {
    expect(scoreByLexicon('gain and loss', lexicon).label).toBe('neutral');
    expect(scoreByLexicon('', lexicon)).toEqual({ hits: [], score: 0, label: 'neutral' });
  });

  test('marks listed words where they stand, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before} Loss ${after}`;
        const { hits, score } = scoreByLexicon(text, lexicon);
        for (const { start, end, sign } of hits) {
          const list = sign === 1 ? lexicon.positive : lexicon.negative;
          expect(list).toContain(text.slice(start, end).toLowerCase());
        }
        expect(hits.some(({ start }) => start === before.length + 1)).toBe(true);
        expect(score).toBe(hits.reduce((sum, { sign }) => sum + sign, 0));
      }),
    );
  });
});

test('a confusion matrix holds every pair once, right ones on the diagonal', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ gold: labels, given: labels })), (pairs) => {
      const matrix = confusionMatrix(pairs);
      const cells = SENTIMENTS.flatMap((gold) => SENTIMENTS.map((given) => matrix[gold][given]));
      expect(cells.reduce((a, b) => a + b, 0)).toBe(pairs.length);
      expect(correct(matrix)).toBe(pairs.filter(({ gold, given }) => gold === given).length);
    }),
  );
});
