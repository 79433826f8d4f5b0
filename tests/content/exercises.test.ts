import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { provenOutput } from '../../src/listings/prove.ts';
import { createRun, ALL_STEPS } from '../../src/models/forgetting-run.ts';
import { bestModel, lossAt } from '../../src/models/iso-flop.ts';
import { encode } from '../../src/models/number-formats.ts';
import { lesson } from './content.ts';

/** What a listing prints after the changes that a solution names. */
function changed(path: string, ...changes: readonly (readonly [string, string])[]): string {
  let code = readFileSync(`src/content/code/${path}.py`, 'utf8');
  for (const [from, to] of changes) {
    expect(code).toContain(from);
    code = code.replace(from, to);
  }
  return provenOutput({ code, language: 'python' });
}

describe('solutions are what the changed listings print', () => {
  test('pre-training-objectives', () => {
    expect(
      changed('pre-training-objectives/hide-spans', ['[(2, 4), (8, 9)]', '[(4, 6), (8, 10)]']),
    ).toBe(
      [
        'encoder reads:  Thank you for inviting <extra_id_0> your party <extra_id_1>',
        'decoder writes: <extra_id_0> me to <extra_id_1> last week <extra_id_2>',
        '8 positions to read, 7 to predict',
        '',
      ].join('\n'),
    );
  });

  test('memory-and-precision', () => {
    const printed = changed('memory-and-precision/bytes-of-training', [
      '1_000_000_000',
      '1_500_000_000',
    ]);
    expect(printed).toMatch(/all in FP32 .*24\.0 GB, 22\.4 GiB/);
    expect(printed).toMatch(/in both .*30\.0 GB/);
  });

  test('training-across-gpus', () => {
    const on = (gpus: number) =>
      changed('training-across-gpus/bytes-a-gpu', ['7_500_000_000, 64', `7_500_000_000, ${gpus}`]);
    expect(on(12)).toMatch(/stage 2 +23\.8 GB/);
    expect(on(5)).toMatch(/stage 3 .* 24\.0 GB/);
    expect(15 + 105 / 11).toBeGreaterThan(24);
    const days = 8 * 0.312 * 0.4 * 10;
    expect(days).toBeCloseTo(9.98, 2);
    expect((days * 8.64e19) / 6e9).toBeCloseTo(1.44e11, -9);
  });

  test('scaling-laws', () => {
    const printed = changed('scaling-laws/fit-an-exponent', [
      'np.log(compute), np.log(values)',
      'np.log(compute[3:]), np.log(values[3:])',
    ]);
    expect(printed).toMatch(/size +~ C\^0\.503/);
    expect(printed).toMatch(/tokens ~ C\^0\.481/);
  });

  test('domain-specific-llms', () => {
    expect(
      changed(
        'domain-specific-llms/score-no-skill',
        ['count if label == "neutral"', 'count if label == "positive"'],
        ['total if label == "neutral"', 'total if label == "positive"'],
        ['rows["neutral"]', 'rows["positive"]'],
      ),
    ).toBe('accuracy 0.281, weighted F1 0.123\n');
  });

  test('instruction-fine-tuning', () => {
    expect(
      changed(
        'instruction-fine-tuning/mask-the-prompt',
        ['["2", "<end>"]', '["2", "stars", "<end>"]'],
        ['padding = 3', 'padding = 0'],
      ),
    ).toMatch(/^15 tokens, 3 in the loss/);
    expect(-(Math.log(0.5) + Math.log(0.25)) / 2).toBeCloseTo(1.04, 2);
    expect((-12 * Math.log(0.9) - Math.log(0.125)) / 14).toBeCloseTo(0.239, 3);
  });

  test('multi-task-fine-tuning', () => {
    const shares = (counted: string) =>
      [
        ...changed('multi-task-fine-tuning/cap-the-shares', ['30_000, 3_000', counted]).matchAll(
          /→ *([\d.]+)%/g,
        ),
      ].map(([, share]) => Number(share));
    expect(shares('30_000, 10_000')).toEqual([38.5, 38.5, 19.2, 3.8]);
    expect(shares('30_000, 2_000').at(-1)).toBe(14.3);
  });

  test('lora', () => {
    expect(
      changed(
        'lora/count-what-lora-trains',
        ['r=32', 'r=8'],
        ['target_modules=["q", "v"]', 'target_modules="all-linear"'],
      ),
    ).toMatch(/^trainable params: 3,391,488 /);
    const [a, b, x] = [
      [1, 0, 3],
      [2, -1],
      [1, 1, 1],
    ];
    const inner = a.reduce((sum, value, at) => sum + value * (x[at] ?? 0), 0);
    expect(b.map((value) => 2 * value * inner)).toEqual([16, -8]);
    expect(8 * (4096 + 4096)).toBe(65_536);
    expect(4096 ** 2 / 1e6).toBeCloseTo(16.8, 1);
  });

  test('parameter-efficient-fine-tuning and soft-prompts', () => {
    expect(changed('parameter-efficient-fine-tuning/compare-methods', ['r=32', 'r=8'])).toMatch(
      /LoraConfig +884,736 +0\.3561%/,
    );
    expect(
      changed('soft-prompts/tune-a-prompt', ['num_virtual_tokens=20', 'num_virtual_tokens=100']),
    ).toBe('trainable params: 153,600 || all params: 247,731,456 || trainable%: 0.0620\n');
    expect(3_538_944 / 32 / 768).toBe(144);
    const [base, adapter] = [247_577_856 * 4, 884_736 * 4];
    expect((100 * base) / 1e9).toBeCloseTo(99, 0);
    expect((base + 100 * adapter) / 1e9).toBeCloseTo(1.34, 2);
    expect((100 * base) / (base + 100 * adapter)).toBeCloseTo(74, 0);
  });
});

describe('solutions are what the models say', () => {
  test('0.3 in BF16', () => {
    const { bits, value } = encode(0.3, 'bf16');
    expect(bits).toBe('0011111010011010');
    expect(value).toBe(0.30078125);
    expect(value / 0.3 - 1).toBeCloseTo(0.0026, 4);
  });

  test('10²¹ FLOPs by the rule of twenty and by the law', () => {
    const rule = Math.sqrt(1e21 / 120);
    expect(rule / 1e9).toBeCloseTo(2.89, 2);
    expect((20 * rule) / 1e9).toBeCloseTo(57.7, 1);
    const best = bestModel({ flops: 1e21 });
    expect(best.parameters / 1e9).toBeCloseTo(2.78, 2);
    expect(best.tokens / 1e9).toBeCloseTo(60, 0);
    expect(best.loss).toBeCloseTo(2.306, 3);
    // Twice the size costs little.
    expect(lossAt({ flops: 1e21 }, 2 * best.parameters)).toBeLessThan(1.02 * best.loss);
  });

  test('BloombergGPT’s plan, carried out', () => {
    expect((569 * 1_300_000) / 643_413).toBeCloseTo(1150, 0);
    expect(1150e9 / 50_558_868_480).toBeCloseTo(22.7, 1);
    expect(1150 / 709).toBeCloseTo(1.6, 1);
    const size = Math.sqrt(1.73e23 / 120);
    expect(size / 1e9).toBeCloseTo(38, 0);
    expect((20 * size) / 1e9).toBeCloseTo(759, 0);
  });

  test('forgetting with two seeds', () => {
    const kept = (method: 'full' | 'adapter' | 'rehearsal', seed: number): string => {
      const run = createRun({ method, share: 0.1, rank: 2, seed });
      while (run.step < ALL_STEPS) run.advance();
      return (((run.scores.at(-1)?.[1] ?? 0) / 300) * 100).toFixed(1);
    };
    const text = lesson('catastrophic-forgetting');
    const found = (['full', 'adapter', 'rehearsal'] as const).flatMap((method) =>
      [1, 6].map((seed) => kept(method, seed)),
    );
    expect(found).toEqual(['65.3', '71.7', '76.3', '63.0', '97.0', '95.7']);
    for (const share of found) expect(text).toContain(`${share}%`);
  });
});
