import { describe, expect, test } from 'vitest';
import { PINNED } from '../../../tests/support/thirty-steps.ts';
import { seededRandom } from '../seeded-random.ts';
import { type Adaptation, type AdaptationPlan, MEASURED_EVERY } from './adaptation.ts';
import { fingerprint } from './fingerprint.ts';
import { doubleKernel, type Kernel, plainKernel } from './kernel.ts';
import { createLowRank } from './low-rank-adapter.ts';
import { METHODS } from './methods.ts';
import { heldText, lossPerCharacter, type TinyModel } from './model.ts';
import { layoutOf, TARGETS } from './shape.ts';
import { simdKernel } from './simd-kernel.ts';
import { LEGAL, smallRun, thirty } from './small-model.ts';

const begin = (plan: Partial<AdaptationPlan>, kernel: Kernel = simdKernel(2 ** 20)) =>
  smallRun(plan, kernel);
const advance = (run: Adaptation, steps: number) => {
  for (let i = 0; i < steps; i += 1) run.advance();
};
const legalLoss = (model: TinyModel, run: Adaptation) =>
  lossPerCharacter(model, heldText(LEGAL, model.vocabulary), run.tuned);

describe.each(METHODS)('%s', (method) => {
  test('learns, and the base stays bit for bit what it was', () => {
    const { model, run } = begin({ method });
    const before = legalLoss(model, run);
    const base = lossPerCharacter(model, heldText(LEGAL, model.vocabulary), model);
    advance(run, MEASURED_EVERY);
    expect(legalLoss(model, run)).toBeLessThan(before - 0.02);
    expect(run.baseUnchanged()).toBe(true);
    expect(lossPerCharacter(model, heldText(LEGAL, model.vocabulary), model)).toBe(base);
    expect(run.curve.map(([step]) => step)).toEqual([0, MEASURED_EVERY]);
    expect(run.curve.at(-1)?.[1]).toBe(legalLoss(model, run));
  });

  test('is the same run in plain JavaScript, to the last bit', () => {
    const { run } = begin({ method, replay: 0.3 });
    const { run: plain } = begin({ method, replay: 0.3 }, plainKernel());
    advance(run, 6);
    advance(plain, 6);
    expect(plain.curve).toEqual(run.curve);
    expect(fingerprint(plain.tuned.weights)).toBe(fingerprint(run.tuned.weights));
  });
});

test.each(METHODS)('thirty steps of %s end in the same numbers everywhere', (method) => {
  expect(thirty(method, simdKernel(2 ** 20))).toBe(PINNED[method]);
  expect(thirty(method, plainKernel())).toBe(PINNED[method]);
});

test('a base that was changed is noticed', () => {
  const { model, run } = begin({ method: 'lora' });
  model.weights[5] = Math.fround((model.weights[5] ?? 0) + 1e-6);
  expect(run.baseUnchanged()).toBe(false);
});

test('an adapter that has learned nothing is the base', () => {
  const { model, run } = begin({ method: 'lora', targets: TARGETS });
  expect(fingerprint(run.tuned.weights)).toBe(fingerprint(model.weights));
  expect(run.trained).toBe(2 * 2 * (4 * (16 + 16) + 2 * (16 + 32)));
});

test('replay keeps more of the general text', () => {
  const ends = [0, 0.5].map((replay) => {
    const { run } = begin({ replay });
    advance(run, 2 * MEASURED_EVERY);
    return run.curve.at(-1)?.[2] ?? NaN;
  });
  expect(ends[1]).toBeLessThan((ends[0] ?? 0) - 0.2);
});

test('gradients of LoRA are what finite differences measure', () => {
  const kernel = doubleKernel();
  const layout = layoutOf({
    ...{ vocabulary: 96, width: 16, layers: 2, heads: 2, feedForward: 32, context: 8 },
  });
  const adapter = createLowRank(kernel, layout, { rank: 3, targets: TARGETS }, seededRandom(1));
  const random = seededRandom(2);
  adapter.values.forEach((_, at) => (adapter.values[at] = random() - 0.5));
  const base = kernel.allocate(layout.size);
  const slopes = kernel.allocate(layout.size);
  slopes.forEach((_, at) => (slopes[at] = random() - 0.5));
  const adapted = kernel.allocate(layout.size);
  /** A loss whose slope by every weight is known. */
  const loss = () => {
    adapter.apply(base, adapted);
    return Array.from(adapted, (value, at) => value * (slopes[at] ?? 0)).reduce((a, b) => a + b);
  };
  adapter.collect(slopes);
  for (let at = 0; at < adapter.values.length; at += 13) {
    const own = adapter.values[at] ?? 0;
    adapter.values[at] = own + 1e-4;
    const above = loss();
    adapter.values[at] = own - 1e-4;
    const below = loss();
    adapter.values[at] = own;
    expect(adapter.gradient[at]).toBeCloseTo((above - below) / 2e-4, 5);
  }
});

test('a pull on the weights learns less, and keeps them nearer to the base', () => {
  const distance = (pull: number) => {
    const { model, run } = begin({ method: 'full', pull });
    advance(run, 30);
    const moved = Float64Array.from(
      run.tuned.weights,
      (weight, at) => weight - (model.weights[at] ?? 0),
    );
    return [legalLoss(model, run), moved.reduce((sum, by) => sum + by ** 2, 0)] as const;
  };
  const [free, far] = distance(0);
  const [held, near] = distance(0.05);
  expect(near).toBeLessThan(far * 0.9);
  expect(held).toBeGreaterThan(free);
});
