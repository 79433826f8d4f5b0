import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationMemory, type ActivationSetup } from './activation-memory.ts';

/** GPT-3 and MT-NLG as in Korthikanti 2022, for one sequence of 2,048 tokens. */
const gpt3 = { layers: 96, hidden: 12_288, heads: 96, batch: 1, sequence: 2048 };
const mtNlg = { layers: 105, hidden: 20_480, heads: 128, batch: 1, sequence: 2048 };
const perToken = (setup: ActivationSetup) =>
  activationMemory(setup) / (setup.layers * setup.hidden * setup.batch * setup.sequence);

describe('activationMemory', () => {
  test('attention adds 80 to 34 in GPT-3 and 64 in MT-NLG, as the paper prints', () => {
    expect(perToken(gpt3)).toBe(34 + 80);
    expect(perToken(mtNlg)).toBe(34 + 64);
  });

  test('recomputing attention saves the printed 70% and 65%', () => {
    const saved = (setup: ActivationSetup) =>
      1 - activationMemory({ ...setup, recomputation: 'attention' }) / activationMemory(setup);
    expect(saved(gpt3)).toBeCloseTo(0.7, 2);
    expect(saved(mtNlg)).toBeCloseTo(0.65, 2);
  });

  test('recomputing whole blocks keeps two bytes for each number of their inputs', () => {
    expect(perToken({ ...gpt3, recomputation: 'blocks' })).toBe(2);
  });

  test('in FP32 numbers take twice the bytes, masks the same', () => {
    expect(perToken({ ...gpt3, bytesPerNumber: 4 })).toBe(66 + (9 * 96 * 2048) / 12_288);
  });

  const sizes = fc.integer({ min: 1, max: 4096 });
  const setups = fc.record({
    ...{ layers: sizes, hidden: sizes, heads: sizes, batch: sizes },
    sequence: sizes,
  });

  test('twice the batch takes twice the memory, twice the length at least that', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        const once = activationMemory(setup);
        expect(activationMemory({ ...setup, batch: 2 * setup.batch })).toBe(2 * once);
        const longer = { ...setup, sequence: 2 * setup.sequence };
        expect(activationMemory(longer)).toBeGreaterThan(2 * once);
        const light = { ...longer, recomputation: 'attention' } as const;
        expect(activationMemory(light)).toBe(
          2 * activationMemory({ ...setup, recomputation: 'attention' }),
        );
      }),
    );
  });

  test.each<[Partial<Record<keyof ActivationSetup, unknown>>, string]>([
    [{ batch: 0 }, 'batch is 0; it must be an integer from 1.'],
    [{ sequence: 1.5 }, 'sequence is 1.5'],
    [{ heads: NaN }, 'heads is NaN'],
    [
      { recomputation: 'all' },
      'recomputation is "all"; it must be one of none, attention, blocks.',
    ],
  ])('refuses %o', (change, message) => {
    const setup = { ...gpt3, ...change } as ActivationSetup;
    expect(() => activationMemory(setup)).toThrow(RangeError);
    expect(() => activationMemory(setup)).toThrow(message);
  });
});
