import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matrix } from './low-rank.ts';
import {
  layerNorm,
  predictNext,
  transformerBlock,
  type BlockWeights,
  type TinyLanguageModel,
} from './transformer-block.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const reference = read('../../tests/reference/transformer-block.json') as {
  cases: {
    causal: boolean;
    x: Matrix;
    weights: BlockWeights;
    expected: Record<'normed' | 'attention' | 'output', Matrix>;
  }[];
};
const { model, sentences } = read('../content/data/tiny-block.json') as {
  model: TinyLanguageModel;
  sentences: string[];
};
const indices = (text: string): number[] =>
  text.split(' ').map((word) => model.vocabulary.indexOf(word));

const near = (found: Matrix, expected: Matrix): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(expected[i]?.[j] ?? NaN, 9);
    });
  });
};

describe('a block', () => {
  test.each(reference.cases.map((item, i) => [i + 1, item] as const))(
    'equals the reference implementation of the operators, case %i',
    (_, { causal, x, weights, expected }) => {
      const { normed, attention, output } = transformerBlock(x, weights, { causal });
      near(normed, expected.normed);
      near(attention.output, expected.attention);
      near(output, expected.output);
    },
  );

  test('a layer norm leaves mean 0 and variance 1, whatever the size of the row', () => {
    const rows = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, (row) => {
        const plain = { scale: row.map(() => 1), shift: row.map(() => 0) };
        const [found = []] = layerNorm([row], plain);
        const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
        const variance = found.reduce((sum, value) => sum + value * value, 0) / found.length;
        expect(mean).toBeCloseTo(0, 9);
        // Rows of nearly equal numbers stay small, thanks to the ε under the root.
        expect(variance).toBeLessThanOrEqual(1 + 1e-9);
        const spread = Math.max(...row) - Math.min(...row);
        if (spread > 1) expect(variance).toBeGreaterThan(0.99);
      }),
    );
  });
});

describe('the trained block', () => {
  test('has learned its sentences as well as they can be learned', () => {
    const counts = new Map<string, number>();
    const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    let [loss, least, tokens] = [0, 0, 0];
    for (const sentence of sentences) {
      const words = sentence.split(' ');
      words.forEach((_, i) => add(words.slice(0, i + 1).join(' ')));
    }
    for (const sentence of sentences) {
      const words = sentence.split(' ');
      const { probabilities } = predictNext(model, indices(sentence).slice(0, -1), {
        causal: true,
      });
      indices(sentence).forEach((token, i) => {
        if (i === 0) return;
        loss -= Math.log(probabilities[i - 1]?.[token] ?? 0);
        const before = counts.get(words.slice(0, i).join(' ')) ?? 0;
        least -= Math.log((counts.get(words.slice(0, i + 1).join(' ')) ?? 0) / before);
        tokens += 1;
      });
    }
    // The least possible loss: the frequencies with which words follow in the sentences.
    expect(loss / tokens).toBeLessThan(least / tokens + 0.01);
  });

  test('refuses what it does not know', () => {
    expect(() => predictNext(model, [99], { causal: true })).toThrow('Token 99');
    expect(() => predictNext(model, [0, 0, 0, 0, 0, 0, 0], { causal: true })).toThrow('at most 6');
  });
});
