import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryPerGpu, numbersSentPerStep, type ZeroStage } from './zero.ts';

const stages: readonly ZeroStage[] = [0, 1, 2, 3];
const counts = fc.integer({ min: 1, max: 1e12 });
const clusters = fc.integer({ min: 1, max: 1e6 });

describe('memoryPerGpu', () => {
  // Rajbhandari 2020, Fig. 1: 7.5B parameters on 64 GPUs.
  test.each([
    [0, 120],
    [1, 31.4],
    [2, 16.6],
    [3, 1.9],
  ] as const)('stage %s leaves %s GB of the published example', (stage, gigabytes) => {
    const { total } = memoryPerGpu({ parameters: 7.5e9, gpus: 64, stage });
    expect(total / 1e9).toBeCloseTo(gigabytes, 1);
  });

  test('the parts of the example are those of the formulas', () => {
    expect(memoryPerGpu({ parameters: 1e9, gpus: 4, stage: 2 })).toEqual({
      weights: 2e9,
      gradients: 0.5e9,
      optimizer: 3e9,
      total: 5.5e9,
    });
  });

  test('on one GPU no stage changes anything; on more, each saves', () => {
    fc.assert(
      fc.property(counts, clusters, (parameters, gpus) => {
        const totals = stages.map((stage) => memoryPerGpu({ parameters, gpus, stage }).total);
        expect(totals[0]).toBe(16 * parameters);
        totals.slice(1).forEach((total, i) => {
          if (gpus === 1) expect(total).toBe(totals[0]);
          else expect(total).toBeLessThan(totals[i] ?? 0);
        });
      }),
    );
  });

  test('all GPUs together hold at least one of everything, and in stage 3 exactly one', () => {
    fc.assert(
      fc.property(counts, clusters, fc.constantFrom(...stages), (parameters, gpus, stage) => {
        const all = memoryPerGpu({ parameters, gpus, stage }).total * gpus;
        expect(all / (16 * parameters)).toBeGreaterThan(1 - 1e-12);
        if (stage === 3) expect(all / (16 * parameters)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('what means nothing is refused with a message', () => {
    const good = { parameters: 1e9, gpus: 8, stage: 1 as ZeroStage };
    expect(() => memoryPerGpu({ ...good, parameters: 0 })).toThrow(/parameters must be a whole/);
    expect(() => memoryPerGpu({ ...good, parameters: Number.NaN })).toThrow(RangeError);
    expect(() => memoryPerGpu({ ...good, gpus: 1.5 })).toThrow(
      /gpus must be a whole number from 1/,
    );
    expect(() => memoryPerGpu({ ...good, gpus: '8' as unknown as number })).toThrow(RangeError);
    expect(() => memoryPerGpu({ ...good, stage: 4 as ZeroStage })).toThrow(/stage must be 0, 1, 2/);
  });
});

test('only the third stage sends more than plain data parallelism', () => {
  expect(stages.map((stage) => numbersSentPerStep(7, stage))).toEqual([14, 14, 14, 21]);
  expect(() => numbersSentPerStep(7, -1 as ZeroStage)).toThrow(RangeError);
});
