import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  loraParameters,
  loraTargets,
  packed4bitTotal,
  peftPrintout,
  trainableParameters,
  withHead,
  type ModelShape,
  type PeftMethod,
} from './peft.ts';

interface Oracle {
  id: string;
  kind: PeftMethod['kind'];
  model: string;
  config: { targets?: string | string[]; head?: string };
  trainableParams: number;
  allParams: number | null;
  allParamsConvention?: 'full' | 'packed4bit';
  percentTrainable?: number;
  extraTrainable?: number;
  extraInTotal?: number;
  matrices?: { in: number; out: number; count: number }[];
}
interface Distrusted {
  model: string;
  config: { r: number; targets: string[] };
  correctTrainable: number;
  correctAll?: number;
}
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const { models } = read('../content/data/model-shapes.json') as { models: ModelShape[] };
const { oracles, printoutsNotToTrust } = read('../../tests/reference/lora-oracles.json') as {
  oracles: Oracle[];
  printoutsNotToTrust: { items: Distrusted[] };
};

const modelOf = (id: string): ModelShape => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};
const methodOf = (oracle: Oracle): PeftMethod =>
  ({ ...oracle.config, kind: oracle.kind }) as PeftMethod;
const lora = (r: number, ...targets: string[]): PeftMethod => ({ kind: 'lora', r, targets });
const ffn = ['gate_proj', 'up_proj', 'down_proj'];
const attention = ['q_proj', 'k_proj', 'v_proj', 'o_proj'];

describe('trainableParameters', () => {
  test('the reference has forty printouts, all but one of models whose shape is known', () => {
    expect(oracles).toHaveLength(40);
    expect(oracles.filter((oracle) => oracle.matrices !== undefined)).toHaveLength(1);
  });

  test.each(oracles.filter((oracle) => oracle.matrices === undefined))(
    'equals the published printout $id to the last digit',
    (oracle) => {
      const model = modelOf(oracle.model);
      const { extraTrainable = 0, extraInTotal = 0 } = oracle;
      const count = withHead(
        trainableParameters(model, methodOf(oracle)),
        extraTrainable,
        extraInTotal,
      );
      expect(count.trainable).toBe(oracle.trainableParams);
      if (oracle.allParams === null) return;
      const total =
        oracle.allParamsConvention === 'packed4bit'
          ? packed4bitTotal(model, count.trainable)
          : count.total;
      expect(total).toBe(oracle.allParams);
      const percent = Number(peftPrintout({ trainable: count.trainable, total }).split(': ')[3]);
      expect(percent).toBe(oracle.percentTrainable);
    },
  );

  test('matrices given by themselves equal their printout too', () => {
    const oracle = oracles.find(({ matrices }) => matrices !== undefined);
    expect(loraParameters(oracle?.matrices ?? [], 16)).toBe(oracle?.trainableParams);
  });

  test.each(printoutsNotToTrust.items)(
    'corrects the impossible printout of $model with $config',
    ({ model, config, correctTrainable, correctAll }) => {
      const count = trainableParameters(modelOf(model), { kind: 'lora', ...config });
      expect(count.trainable).toBe(correctTrainable);
      if (correctAll !== undefined) expect(count.total).toBe(correctAll);
    },
  );

  // Counts that peft's own method comparison records for Llama 3.2 3B (MetaMathQA results).
  test.each<[string, PeftMethod, number, number]>([
    ['LoRA', lora(32, 'q_proj', 'v_proj'), 9_175_040, 3_221_924_864],
    ['LoRA on the feed-forward part', lora(10, ...ffn), 9_461_760, 3_222_211_584],
    ['DoRA', { kind: 'dora', r: 32, targets: ['q_proj', 'v_proj'] }, 9_289_728, 3_222_039_552],
    [
      '(IA)³ with a feed-forward module',
      { kind: 'ia3', targets: ['k_proj', 'v_proj', 'down_proj'], feedforward: ['down_proj'] },
      286_720,
      3_213_036_544,
    ],
    [
      '(IA)³ on every module',
      { kind: 'ia3', targets: [...attention, ...ffn], feedforward: ffn },
      630_784,
      3_213_380_608,
    ],
    ['prompt tuning', { kind: 'prompt-tuning', tokens: 200 }, 614_400, 3_213_364_224],
    [
      'prefix tuning under grouped-query attention',
      { kind: 'prefix-tuning', tokens: 200 },
      11_468_800,
      3_224_218_624,
    ],
    ['P-tuning', { kind: 'p-tuning', tokens: 20, encoderHidden: 3072 }, 28_382_208, 3_241_132_032],
    ['full fine-tuning', { kind: 'full' }, 3_212_749_824, 3_212_749_824],
  ])('equals the record of %s in the method comparison of peft', (_, method, trainable, total) => {
    expect(trainableParameters(modelOf('llama-3.2-3b'), method)).toMatchObject({
      trainable,
      total,
    });
  });

  // Printouts in public training logs and in examples of peft.
  test.each<[string, PeftMethod, number, number]>([
    ['flan-t5-large', lora(16, 'q', 'v'), 4_718_592, 787_868_672],
    ['flan-t5-xl', lora(16, 'q', 'k', 'v', 'o'), 18_874_368, 2_868_631_552],
    ['flan-t5-small', lora(32, 'q', 'v'), 1_376_256, 78_337_408],
    ['gpt2-medium', lora(8, 'c_attn'), 786_432, 355_609_600],
    ['qwen3-4b', lora(16, ...attention, ...ffn), 33_030_144, 4_055_498_240],
    ['qwen3-4b', { kind: 'prompt-tuning', tokens: 20 }, 51_200, 4_022_519_296],
    ['qwen3-14b', lora(16, ...attention, ...ffn), 64_225_280, 14_832_532_480],
    ['bloom-560m', { kind: 'prefix-tuning', tokens: 30 }, 1_474_560, 560_689_152],
    ['opt-350m', { kind: 'prefix-tuning', tokens: 30 }, 1_474_560, 332_670_976],
  ])('equals a printout of %s that is not in the reference', (id, method, trainable, total) => {
    expect(trainableParameters(modelOf(id), method)).toMatchObject({ trainable, total });
  });

  test('BitFit trains the biases of BERT-base and changes no total', () => {
    // 102,912 with those of the layer norms and the pooler.
    expect(trainableParameters(modelOf('bert-base-uncased'), { kind: 'bitfit' })).toEqual({
      trainable: 102_912,
      base: 109_482_240,
      total: 109_482_240,
      share: 102_912 / 109_482_240,
    });
  });

  test('BitFit trains nothing in a model without biases', () => {
    const count = trainableParameters(modelOf('llama-2-7b'), { kind: 'bitfit' });
    expect(count).toMatchObject({ trainable: 0, total: 6_738_415_616, share: 0 });
  });

  test('adapters in GPT-3 equal the two rows of Hu 2021, Table 4', () => {
    const count = (bottleneck: number) =>
      trainableParameters(modelOf('gpt-3-175b'), { kind: 'adapters', bottleneck }).trainable;
    expect(count(1)).toBe(7_078_080);
    expect(count(8)).toBe(40_109_568);
  });

  test('LoRA in GPT-3 equals the two rows of Hu 2021, Table 4', () => {
    const count = (r: number) =>
      trainableParameters(modelOf('gpt-3-175b'), lora(r, 'q', 'v')).trainable;
    expect([count(1), count(8)]).toEqual([4_718_592, 37_748_736]);
  });

  test('LoRA grows in proportion to the rank', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.integer({ min: 1, max: 4096 }), (model, r) => {
        for (const { name } of loraTargets(model)) {
          const count = (rank: number) => trainableParameters(model, lora(rank, name)).trainable;
          expect(count(r)).toBe(r * count(1));
        }
      }),
    );
  });

  test('added parameters add up, the rest of a model stays as it was, and the share is a fraction', () => {
    const positive = fc.integer({ min: 1, max: 1000 });
    const method = fc.oneof(
      positive.map((r): PeftMethod => lora(r, 'all-linear')),
      positive.map((r): PeftMethod => ({ kind: 'dora', r, targets: ['all-linear'] })),
      positive.map((tokens): PeftMethod => ({ kind: 'prompt-tuning', tokens })),
      positive.map((tokens): PeftMethod => ({ kind: 'prefix-tuning', tokens })),
      positive.map((tokens): PeftMethod => ({ kind: 'p-tuning', tokens, encoderHidden: tokens })),
      positive.map((bottleneck): PeftMethod => ({ kind: 'adapters', bottleneck })),
      fc.constantFrom<PeftMethod>({ kind: 'full' }, { kind: 'ia3', targets: ['all-linear'] }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...models), method, (model, settings) => {
        const { trainable, base, total, share } = trainableParameters(model, settings);
        expect(base).toBe(model.totalParams);
        expect(total).toBe(settings.kind === 'full' ? base : base + trainable);
        expect(Number.isSafeInteger(trainable)).toBe(true);
        expect(share).toBe(trainable / total);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
