import { describe, expect, test } from 'vitest';
import flan from '../../src/content/data/flan-mixture.json';
import { rouge } from '../../src/models/rouge.ts';
import { lesson, numberAnswer } from './content.ts';

const share = (sizes: readonly number[], cap: number): number => {
  const counted = sizes.map((size) => Math.min(size, cap));
  return (counted[1] ?? 0) / counted.reduce((sum, size) => sum + size, 0);
};

describe('instruction-fine-tuning', () => {
  test('the window holds as many solved reviews as the answer says', () => {
    expect(numberAnswer('instruction-fine-tuning', 'instruction-window')).toBe(
      Math.floor((2048 - 20 - 125 - 8) / 130),
    );
  });

  test('losses are cross-entropies of the probabilities in the text', () => {
    const loss = -Math.log(0.5) - Math.log(0.8);
    expect(numberAnswer('instruction-fine-tuning', 'instruction-two-tokens')).toBeCloseTo(loss, 3);
    const text = lesson('instruction-fine-tuning');
    expect(text).toContain(`-\\ln 0.05 = ${(-Math.log(0.05)).toFixed(2)}`);
    expect(text).toContain(`-\\ln 0.60 = ${(-Math.log(0.6)).toFixed(2)}`);
  });

  test('preference tuning begins at ln 2 and counts differences only', () => {
    const loss = (up: number, down: number) => Math.log(1 + Math.exp(-0.1 * (up - down)));
    expect(loss(0.5, -1)).toBeCloseTo(0.621, 3);
    expect(numberAnswer('instruction-fine-tuning', 'instruction-preference-loss')).toBeCloseTo(
      loss(0.8, 0.8),
      3,
    );
  });

  test('training breaks even with solved examples after as many calls as the text says', () => {
    expect((1000 * 150 * 3) / (10 * 130)).toBeCloseTo(350, -1);
    expect(numberAnswer('instruction-fine-tuning', 'instruction-break-even')).toBe(
      (1000 * 200 * 3 * 3) / 2000,
    );
  });
});

/** The model of two weights: gradient steps that take away half of the error of B, with or without A. */
function steps(count: number, rehearse: boolean): { a: number; b: number } {
  let [w1, w2] = [1, 1];
  for (let step = 0; step < count; step++) {
    const errorB = 3 - w1;
    const errorA = rehearse ? 2 - (w1 + w2) : 0;
    [w1, w2] = [w1 + 0.5 * (errorB + errorA), w2 + 0.5 * errorA];
  }
  return { a: w1 + w2, b: w1 };
}

describe('catastrophic-forgetting', () => {
  test('two weights forget as in the table', () => {
    expect(steps(2, false)).toEqual({ a: 3.5, b: 2.5 });
    expect(numberAnswer('catastrophic-forgetting', 'forgetting-third-step')).toBe(
      steps(3, false).a,
    );
  });

  test('rehearsal ends where the text says', () => {
    const ten = steps(10, true);
    expect(lesson('catastrophic-forgetting')).toContain(
      `After 10 steps the answers are ${ten.b.toFixed(2)} to B and\n${ten.a.toFixed(2)} to A`,
    );
    const thirty = steps(30, true);
    expect([thirty.b, thirty.a].map((value) => value.toFixed(2))).toEqual(['3.00', '2.00']);
  });

  test('drops are computed from the scores in the text', () => {
    expect(numberAnswer('catastrophic-forgetting', 'forgetting-relative')).toBeCloseTo(
      ((33.08 - 25.61) / 33.08) * 100,
      1,
    );
    expect(numberAnswer('catastrophic-forgetting', 'forgetting-epochs')).toBeCloseTo(
      0.446 - 0.414,
      6,
    );
  });
});

describe('multi-task-fine-tuning', () => {
  test('shares follow from the cap on what a data set counts for', () => {
    expect(share([1_000_000, 5000], flan.flan2021.cap)).toBe(0.5);
    expect(numberAnswer('multi-task-fine-tuning', 'multi-task-cap')).toBeCloseTo(
      share([1_000_000, 1000], flan.flan2021.cap) * 100,
      6,
    );
  });

  test('the four mixtures add up as the text says', () => {
    const sum = (key: 'datasets' | 'categories' | 'tasks') =>
      flan.mixtures.reduce((total, mixture) => total + mixture[key], 0);
    expect([sum('datasets'), sum('categories'), sum('tasks')]).toEqual([505, 150, 1836]);
  });

  test('summaries of the lab are scored as the table says', () => {
    const rows = [...lesson('multi-task-fine-tuning').matchAll(/^\| .*#Person1#.*$/gm)].map(
      ([row]) => row.split('|').map((cell) => cell.trim()),
    );
    const [person, ...models] = rows;
    expect(models).toHaveLength(3);
    for (const [, , summary = '', score] of models)
      expect(
        rouge([person?.[2] ?? ''], summary, { useStemmer: true }).rouge1.fmeasure.toFixed(3),
      ).toBe(score);
  });

  test('gains of Flan-T5 are differences, and grow with size', () => {
    const rows = [
      ...lesson('multi-task-fine-tuning').matchAll(
        /^\| (?:small|base|large|XL|XXL) .*\| +([\d.]+) \| +([\d.]+) \| +([\d.]+) \|$/gm,
      ),
    ].map((row) => row.slice(1).map(Number));
    expect(rows).toHaveLength(5);
    for (const [before = 0, after = 0, gain = 0] of rows)
      expect(after - before).toBeCloseTo(gain, 6);
    const gains = rows.map((row) => row[2] ?? 0);
    expect(gains).toEqual([...gains].sort((a, b) => a - b));
  });

  test('gains are differences and ratios of the scores in the table', () => {
    const text = lesson('multi-task-fine-tuning');
    expect(text).toContain(`= ${(0.4216 - 0.2334).toFixed(4)}`);
    expect(text).toContain(`= ${(((0.4216 - 0.2334) / 0.2334) * 100).toFixed(1)}\\%`);
    expect(numberAnswer('multi-task-fine-tuning', 'multi-task-points')).toBeCloseTo(
      ((0.4081 - 0.2334) / (0.4216 - 0.2334)) * 100,
      1,
    );
  });
});
