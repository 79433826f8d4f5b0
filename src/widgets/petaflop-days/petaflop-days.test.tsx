import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { budgetFlops, reading, runOf } from './run.ts';
import { settings } from './settings.ts';
import { PetaflopDaysView } from './PetaflopDaysView.tsx';

const state = settings.initial;

test('one petaflop/s-day takes about ten days of an A100 at a third of its peak', () => {
  expect(runOf({ ...state, flops: 8.64e19 }).days).toBeCloseTo(1e15 / (312e12 * 0.33), 6);
  expect(runOf({ ...state, flops: 8.64e19 }).work).toBe(1);
});

test('GPU hours are 24 times the days, and cards share them', () => {
  const run = runOf(state);
  expect(run.hours).toBeCloseTo(24 * run.days, 6);
  expect(run.together).toBeCloseTo(run.days / 512, 6);
  expect(runOf({ ...state, flops: budgetFlops(state) }).hours).toBeCloseTo(1.3e6, 0);
});

test('the reading names work, card and days', () => {
  expect(reading(state)).toMatch(/1\.73 × 10²³ operations are [\d,]+ petaflop\/s-days/);
  expect(reading({ ...state, gpus: 1 })).toContain('one A100 takes');
});

test('the question is about a run that is not on the stage', () => {
  const html = render(<PetaflopDaysView id="fig-days" />);
  expect(html).toContain('3,640 petaflop/s-days of work');
  expect(html).not.toContain('69 days');
});
