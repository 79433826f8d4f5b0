import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { settings } from './settings.ts';
import { type ModelRow, near, paid, reading, recommended, spendingOf } from './spending.ts';
import { ScalingLawsView } from './ScalingLawsView.tsx';

const state = settings.initial;
const models: readonly ModelRow[] = [
  ['Gopher 280B', 280e9, 300e9],
  ['Chinchilla 70B', 70e9, 1.4e12],
];

test('the best model for Gopher’s budget is that of the refit', () => {
  const { best, parameters } = spendingOf(state);
  expect(parameters).toBe(best.parameters);
  expect(best.parameters / 1e9).toBeCloseTo(72, -1);
  expect(paid(spendingOf(state))).toBe(0);
  expect(reading(state)).toContain('This is the bottom of the curve.');
});

test('on both sides of the bottom the loss is higher', () => {
  for (const times of [0.25, 4]) {
    const extra = paid(spendingOf({ ...state, times })) ?? 0;
    expect(extra).toBeGreaterThan(0);
    expect(reading({ ...state, times })).toContain('higher');
  }
});

test('serving moves the best model to a smaller one with more tokens a parameter', () => {
  const plain = spendingOf(state).best;
  const served = spendingOf({ ...state, served: 1e13 }).best;
  expect(served.parameters).toBeLessThan(plain.parameters);
  expect(served.tokens / served.parameters).toBeGreaterThan(plain.tokens / plain.parameters);
  expect(reading({ ...state, served: 1e16, times: 20 })).toMatch(
    /nothing is left to train it|higher/,
  );
});

test('models are shown that took about the budget, and every approach has its advice', () => {
  expect(near(models, 5.76e23).map(([name]) => name)).toContain('Chinchilla 70B');
  expect(near(models, 1e22)).toEqual([]);
  expect(recommended(5.76e23)).toHaveLength(5);
});

test('the built figure draws the curve and asks without answering', () => {
  const html = render(<ScalingLawsView id="fig-laws" models={models} />);
  expect(html).toContain('By how many per cent is its loss higher?');
  expect(html).toMatch(/class="curve" d="M[\d.]+ [\d.]+L/);
  expect(html).not.toMatch(/NaN|undefined/);
});
