import { describe, expect, test } from 'vitest';
import questionFile from '../../src/content/questions/training-across-gpus.json';
import { flopsOfGpuHours, gpuDays, petaflopDays } from '../../src/models/petaflop-days.ts';
import { trainingFlops } from '../../src/models/scaling-laws.ts';
import { memoryPerGpu } from '../../src/models/zero.ts';

/** What BloombergGPT reached on an A100. */
const a100 = { peak: 312e12, utilisation: 102 / 312 };
const answer = (id: string) =>
  questionFile.questions.find((question) => question.id === id)?.answer;

describe('numbers of the lesson', () => {
  test('120 GB of states against 64 GPUs of 80 GB', () => {
    expect(memoryPerGpu({ parameters: 7.5e9, gpus: 64, stage: 0 }).total).toBe(120e9);
    expect((64 * 80) / 120).toBeGreaterThan(40);
  });

  test('a petaflop/s-day is 9.8 days of an A100 at 102 teraflop/s', () => {
    expect(gpuDays(8.64e19, a100)).toBeCloseTo(9.8, 1);
  });

  test('1.3 million GPU hours are 54,167 GPU days and about 5,525 petaflop/s-days', () => {
    expect(Math.round(1.3e6 / 24)).toBe(54_167);
    expect(petaflopDays(flopsOfGpuHours(1.3e6, a100))).toBeCloseTo(5525, 0);
  });

  test.each([
    ['BERT-Large', 355e6, 250e9, 6.16],
    ['RoBERTa-Large', 355e6, 2000e9, 49.3],
    ['GPT-3 13B', 12.85e9, 300e9, 268],
    ['GPT-3 175B', 174.6e9, 300e9, 3640],
  ])('%s in the table is 6ND', (_name, parameters, tokens, days) => {
    expect(petaflopDays(trainingFlops(parameters, tokens)) / days).toBeCloseTo(1, 2);
  });

  test('T5-11B in the table is 3ND', () => {
    expect(petaflopDays(trainingFlops(11e9, 1000e9)) / 2).toBeCloseTo(382, 0);
  });
});

describe('answers', () => {
  test('a shard of BloombergGPT', () => {
    const { total } = memoryPerGpu({ parameters: 50_600_000_000, gpus: 128, stage: 3 });
    expect(answer('gpus-bloomberg-share')).toBeCloseTo(total / 1e9, 1);
  });

  test('stage 2 on eight GPUs', () => {
    const { total } = memoryPerGpu({ parameters: 1e9, gpus: 8, stage: 2 });
    expect(answer('gpus-stage-two')).toBe(total / 1e9);
  });

  test('stage 1 on as many GPUs as one likes', () => {
    const billion = answer('gpus-stage-one-limit') ?? 0;
    const total = (parameters: number) =>
      memoryPerGpu({ parameters, gpus: 1e9, stage: 1 }).total / 1e9;
    expect(total(billion * 1e9)).toBeCloseTo(40, 5);
  });

  test('7 billion parameters on a trillion tokens', () => {
    expect(answer('gpus-petaflop-days')).toBeCloseTo(petaflopDays(trainingFlops(7e9, 1e12)), 0);
  });
});
