import { describe, expect, test } from 'vitest';
import questionFile from '../../src/content/questions/scaling-laws.json';
import {
  closedFormOptimum,
  LOSS_CONSTANTS,
  optimalModel,
  parametricLoss,
  trainingFlops,
} from '../../src/models/scaling-laws.ts';

const GOPHER_BUDGET = 5.76e23;
const answer = (id: string) =>
  questionFile.questions.find((question) => question.id === id)?.answer;

describe('numbers of the lesson', () => {
  test('ten times the parameters multiply the loss by 0.84', () => {
    expect(10 ** -0.076).toBeCloseTo(0.84, 2);
  });

  test('ten times the compute: 5.4 and 1.9 times by Kaplan, about 3.2 by Chinchilla', () => {
    expect(10 ** 0.73).toBeCloseTo(5.4, 1);
    expect(10 ** 0.27).toBeCloseTo(1.9, 1);
    expect(10 ** 0.5).toBeCloseTo(3.2, 1);
  });

  test('the three debts of Chinchilla', () => {
    const { E, A, B, alpha, beta } = LOSS_CONSTANTS.refit;
    const [size, text] = [A / 70e9 ** alpha, B / 1.4e12 ** beta];
    expect([E, size, text].map((value) => value.toFixed(3))).toEqual(['1.817', '0.081', '0.075']);
    expect(E + size + text).toBeCloseTo(parametricLoss(70e9, 1.4e12), 12);
  });

  test('Gopher’s budget by the printed constants, by the refit and by the other approaches', () => {
    const ratio = ({ parameters, tokens }: { parameters: number; tokens: number }) =>
      tokens / parameters;
    const printed = closedFormOptimum(GOPHER_BUDGET, 'printed');
    expect(printed.parameters / 1e9).toBeCloseTo(32, 0);
    expect(printed.tokens / 1e12).toBeCloseTo(2.98, 2);
    expect(ratio(printed)).toBeCloseTo(93, 0);
    const refit = closedFormOptimum(GOPHER_BUDGET, 'refit');
    expect(refit.parameters / 1e9).toBeCloseTo(72, 0);
    expect(refit.tokens / 1e12).toBeCloseTo(1.33, 2);
    expect(ratio(refit)).toBeCloseTo(18, 0);
    for (const approach of ['chinchilla-1', 'chinchilla-2'] as const) {
      expect(ratio(optimalModel(GOPHER_BUDGET, approach))).toBeGreaterThan(20);
      expect(ratio(optimalModel(GOPHER_BUDGET, approach))).toBeLessThan(25);
    }
  });

  test.each([
    [530e9, 270e9, '0.5'],
    [280e9, 300e9, '1.1'],
    [174.6e9, 300e9, '1.7'],
    [70e9, 1.4e12, '20.0'],
    [6.7e9, 1e12, '149'],
    [8e9, 15e12, '1875'],
    [402e9, 16.55e12, '41.2'],
  ])('%s parameters on %s tokens: %s for each', (parameters, tokens, ratio) => {
    expect((tokens / parameters).toFixed(tokens / parameters < 100 ? 1 : 0)).toBe(ratio);
  });
});

describe('answers', () => {
  test('the same compute on a quarter of the parameters', () => {
    const tokens = (answer('scaling-equal-compute') ?? 0) * 1e9;
    expect(trainingFlops(70e9, tokens)).toBe(trainingFlops(280e9, 300e9));
  });

  test('twenty tokens a parameter', () => {
    const parameters = (answer('scaling-twenty-rule') ?? 0) * 1e9;
    expect(trainingFlops(parameters, 20 * parameters) / 1.2e22).toBeCloseTo(1, 12);
  });

  test('GPT-3', () => {
    expect(answer('scaling-gpt3-ratio')).toBeCloseTo(300 / 174.6, 2);
  });
});
