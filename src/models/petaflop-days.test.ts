import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flopsOfGpuHours, gpuDays, petaflopDays } from './petaflop-days.ts';
import { trainingFlops } from './scaling-laws.ts';

/** What BloombergGPT's A100 cards reached of their 312 TFLOP/s (Wu 2023, Table 4). */
const a100 = { peak: 312e12, utilisation: 102 / 312 };

describe('petaflopDays', () => {
  // Brown 2020, Table D.1: parameters, tokens, petaflop/s-days.
  test.each([
    ['BERT-Large', 355e6, 250e9, 6.16],
    ['RoBERTa-Base', 125e6, 2000e9, 17.4],
    ['GPT-3 XL', 1.32e9, 300e9, 27.5],
    ['GPT-3 13B', 12.85e9, 300e9, 268],
    ['GPT-3 175B', 174.6e9, 300e9, 3640],
  ])('%s took what Brown et al. print', (_name, parameters, tokens, days) => {
    expect(petaflopDays(trainingFlops(parameters, tokens)) / days).toBeCloseTo(1, 2);
  });

  test('a petaflop/s for a day is one', () => {
    expect(petaflopDays(1e15 * 24 * 3600)).toBe(1);
  });
});

describe('gpuDays', () => {
  test('BloombergGPT’s printed work takes 512 cards the 53 days that its paper reports', () => {
    expect(gpuDays(2.36e23, a100) / 512).toBeCloseTo(52.3, 1);
    expect(gpuDays(2.36e23, a100) * 24).toBeCloseTo(642_700, -3);
  });

  test('eight V100 at their peak make a petaflop/s', () => {
    expect(gpuDays(8.64e19, { peak: 125e12, utilisation: 1 })).toBeCloseTo(8, 12);
  });

  test('hours and work lead back to each other', () => {
    const hours = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    const shares = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(hours, shares, (given, utilisation) => {
        const card = { peak: 312e12, utilisation };
        expect((gpuDays(flopsOfGpuHours(given, card), card) * 24) / given).toBeCloseTo(1, 9);
      }),
    );
  });

  test('the planned 1.3 million hours are 4.77e23 operations at that speed', () => {
    expect(flopsOfGpuHours(1.3e6, a100)).toBeCloseTo(4.7736e23, -20);
  });
});

test('numbers that mean nothing are refused by name', () => {
  expect(() => petaflopDays(0)).toThrow(/flops must be a finite number greater than 0/);
  expect(() => gpuDays(1, { peak: 1, utilisation: 1.1 })).toThrow(/utilisation must be at most 1/);
  expect(() => gpuDays(1, { peak: Number.NaN, utilisation: 1 })).toThrow(/peak must be/);
  expect(() => flopsOfGpuHours(-1, a100)).toThrow(/hours must be/);
});
