import { describe, expect, test } from 'vitest';
import {
  ALL_STEPS,
  createRun,
  PRETRAINING_STEPS,
  TESTS,
  type Plan,
  type Run,
} from './forgetting-run.ts';

const plan: Plan = { method: 'full', share: 0.1, rank: 2, seed: 1 };
const finish = (changes: Partial<Plan>): Run => {
  const run = createRun({ ...plan, ...changes });
  while (run.step < ALL_STEPS) run.advance();
  return run;
};
const accuracies = (run: Run, step: number): [number, number] => {
  const [, a = 0, b = 0] = run.scores.find((score) => score[0] === step) ?? [];
  return [a / TESTS, b / TESTS];
};

describe('fine-tuning on task B', () => {
  test('with all weights costs task A, whatever the seed', () => {
    for (const seed of [1, 2]) {
      const run = finish({ seed });
      const [before] = accuracies(run, PRETRAINING_STEPS);
      const [after, learned] = accuracies(run, ALL_STEPS);
      expect(before).toBeGreaterThan(0.92);
      expect(learned).toBeGreaterThan(0.92);
      expect(before - after).toBeGreaterThan(0.08);
      expect(run.baseUnchanged()).toBe(false);
    }
  });

  test('with rehearsal keeps both tasks', () => {
    const [a, b] = accuracies(finish({ method: 'rehearsal' }), ALL_STEPS);
    expect(Math.min(a, b)).toBeGreaterThan(0.92);
  });

  test('through an adapter leaves the base bit for bit as it was, and unplugging gives it back', () => {
    const run = createRun({ ...plan, method: 'adapter' });
    while (run.step < PRETRAINING_STEPS) run.advance();
    const bits = (values: Float64Array): string =>
      [...new BigUint64Array(values.buffer)].map((word) => word.toString(16)).join();
    const snapshot = (): string[] =>
      run.layers.flatMap(({ weights, bias }) => [bits(weights), bits(bias)]);
    const [weights, regions] = [snapshot(), run.regions()];
    while (run.step < ALL_STEPS) run.advance();
    expect(snapshot()).toEqual(weights);
    expect(run.baseUnchanged()).toBe(true);
    expect(run.unplugged()).toEqual(regions);
    expect(run.regions()).not.toEqual(regions);
    expect(accuracies(run, ALL_STEPS)[1]).toBeGreaterThan(0.9);
  });
});

test('the same seed gives the same run to the last bit, and pre-training ignores the method', () => {
  const [one, two] = [createRun(plan), createRun({ ...plan, method: 'rehearsal' })];
  for (let i = 0; i < 60; i += 1)
    [one, two].forEach((run) => {
      run.advance();
    });
  expect(two.layers).toEqual(one.layers);
  expect(two.scores).toEqual(one.scores);
});

test('a finished run takes no further step', () => {
  const run = finish({});
  const weights = run.layers[0]?.weights.slice();
  run.advance();
  expect(run.step).toBe(ALL_STEPS);
  expect(run.layers[0]?.weights).toEqual(weights);
});
