import { describe, expect, test } from 'vitest';
import shapes from '../../src/content/data/model-shapes.json';
import { checkpointBytes, storageForTasks, trainingMemory } from '../../src/models/memory.ts';
import { bitsOfNf4Weight } from '../../src/models/nf4.ts';
import {
  loraBreakEvenRank,
  loraParameters,
  trainableParameters,
  type ModelShape,
  type PeftMethod,
} from '../../src/models/peft.ts';
import { lesson, numberAnswer } from './content.ts';

const models = shapes.models as unknown as readonly ModelShape[];
const trained = (id: string, method: PeftMethod): number => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return trainableParameters(model, method).trainable;
};
const total = (id: string): number => trained(id, { kind: 'full' });
const lora = (id: string, r: number, ...targets: string[]): number =>
  trained(id, { kind: 'lora', r, targets });
const pair = (d: number, k: number, r: number): number =>
  loraParameters([{ in: k, out: d, count: 1 }], r);
const whole = (value: number): string => value.toLocaleString('en');
const PEFT = 'parameter-efficient-fine-tuning';

/** A lesson as running text, so that a line's end is a space. */
const text = (slug: string): string => lesson(slug).replace(/\s+/g, ' ');

describe(PEFT, () => {
  const memory = (weightFormat: 'fp32' | 'mixed' | 'bf16', parameters: number, frozen = 0) =>
    trainingMemory({
      parameters: parameters + frozen,
      trainable: parameters,
      weightFormat,
      optimiser: 'adamw',
    });

  test('a trained weight takes 16, 18 or 12 bytes, as the text says', () => {
    const sizes = (['fp32', 'mixed', 'bf16'] as const).map((format) => memory(format, 1).total);
    expect(sizes).toEqual([16, 18, 12]);
    expect(text(PEFT)).toContain('18 bytes a weight are 9 times weights in 16 bits, but 4.5 times');
    expect(numberAnswer(PEFT, 'peft-seven-billion')).toBe(memory('fp32', 7e9).total / 1e9);
    expect(memory('bf16', 65e9).total).toBe(780e9);
  });

  test('T5-XL takes 45.6 GB in full and 11.5 GB with LoRA', () => {
    const pairs = lora('flan-t5-xl', 8, 'q', 'v');
    expect(text(PEFT)).toContain(`has ${whole(pairs)} numbers`);
    const full = memory('fp32', total('flan-t5-xl'));
    const parts = [full.weights, full.optimiserStates, full.total].map((part) => part / 1e9);
    expect(parts.map((part) => part.toFixed(1))).toEqual(['11.4', '22.8', '45.6']);
    expect((memory('fp32', pairs, total('flan-t5-xl')).total / 1e9).toFixed(1)).toBe('11.5');
    expect((memory('fp32', pairs).total / 1e6).toFixed(0)).toBe('75');
  });

  test('storage of many tasks is one base and a part for each', () => {
    const [base, adapter] = [total('flan-t5-base'), lora('flan-t5-base', 32, 'q', 'v')];
    expect(text(PEFT)).toContain(`${whole(base)} weights, the adapter ${whole(adapter)} numbers`);
    expect(numberAnswer(PEFT, 'peft-files-in-copy')).toBe(Math.round(base / adapter));
    const tasks = storageForTasks(
      40,
      checkpointBytes(total('llama-2-7b'), 'bf16'),
      checkpointBytes(lora('llama-2-7b', 8, 'q_proj', 'v_proj'), 'bf16'),
    );
    expect(numberAnswer(PEFT, 'peft-storage-tasks')).toBeCloseTo(tasks.peft / 1e9, 1);
    expect(tasks.full / 1e9).toBeCloseTo(539, 0);
    const gpt3 = storageForTasks(100, 350, 0.035);
    expect([gpt3.full, Math.round(gpt3.peft)]).toEqual([35_000, 354]);
  });

  test('adapters and biases are counted as printed', () => {
    const all = trained('bert-large-uncased', { kind: 'adapters', bottleneck: 64 });
    expect(text(PEFT)).toContain(`each has ${whole(all / 48)} numbers, all of them ${whole(all)}`);
    expect(all / total('bert-large-uncased')).toBeCloseTo(0.019, 3);
    const one = trained('bert-base-uncased', { kind: 'adapters', bottleneck: 16 }) / 24;
    expect(numberAnswer(PEFT, 'peft-adapter-count')).toBe(one);
    const biases = trained('bert-base-uncased', { kind: 'bitfit' });
    expect(text(PEFT)).toContain(`${whole(biases)} | 0.094%`);
    expect(biases / total('bert-base-uncased')).toBeCloseTo(0.00094, 5);
  });

  test('43.1 tokens a second instead of 32.5 is a quarter less time', () => {
    expect(1 - 32.5 / 43.1).toBeCloseTo(0.25, 2);
  });
});

describe('lora', () => {
  test('matrices and models are counted as printed', () => {
    const slice = pair(512, 64, 8);
    expect(text('lora')).toContain(`together ${whole(slice)}: 85.9% fewer`);
    expect(1 - slice / (512 * 64)).toBeCloseTo(0.859, 3);
    expect(1 - pair(512, 512, 8) / 512 ** 2).toBeCloseTo(0.969, 3);
    const gpt3 = 2 * 96 * pair(12_288, 12_288, 4);
    expect(text('lora')).toContain(`${whole(gpt3)}. Two bytes each make 37.7 MB, or 36.0 MiB`);
    const bytes = checkpointBytes(gpt3, 'fp16');
    expect([(bytes / 1e6).toFixed(1), (bytes / 2 ** 20).toFixed(1)]).toEqual(['37.7', '36.0']);
    expect(175e9 / gpt3).toBeCloseTo(9270, -1);
    const lab = lora('flan-t5-base', 32, 'q', 'v');
    expect(text('lora')).toContain(`all of them ${whole(lab)}`);
    expect(text('lora')).toContain(whole(total('flan-t5-base') + lab));
  });

  test('what QLoRA takes on Llama 2 7B is the sum of its parts', () => {
    const model = models.find(({ id }) => id === 'llama-2-7b');
    if (!model) throw new Error('no Llama 2 7B');
    const all = ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'];
    const pairs = lora('llama-2-7b', 16, ...all);
    expect(text('lora')).toContain(`that is ${whole(pairs)} numbers, 0.59%`);
    expect(pairs / (total('llama-2-7b') + pairs)).toBeCloseTo(0.0059, 4);
    expect(text('lora')).toContain(`has ${whole(lora('llama-2-7b', 8, 'q_proj', 'v_proj'))}`);
    const linear = 32 * (4 * 4096 ** 2 + 3 * 4096 * 11_008);
    const parts = [
      18 * total('llama-2-7b'),
      2 * total('llama-2-7b'),
      (linear * bitsOfNf4Weight(true)) / 8,
      2 * (total('llama-2-7b') - linear),
      16 * pairs,
    ].map((bytes) => bytes / 1e9);
    expect(parts.map((part) => part.toFixed(1))).toEqual(['121.3', '13.5', '3.3', '0.5', '0.6']);
    expect(parts.slice(2).reduce((sum, part) => sum + part, 0)).toBeCloseTo(4.5, 1);
  });

  test('answers are computed', () => {
    expect(numberAnswer('lora', 'lora-rank-sixteen')).toBe(pair(1024, 4096, 16));
    expect(numberAnswer('lora', 'lora-grouped-query')).toBe(
      lora('llama-3-8b', 16, 'q_proj', 'v_proj'),
    );
    expect(numberAnswer('lora', 'lora-break-even')).toBe(Math.floor(loraBreakEvenRank(4096, 1024)));
  });

  test('the feed-forward part is the larger in every model', () => {
    const shares = shapes.models.map((model) => model.ffnShareOfBlockWeights);
    expect(shares).toHaveLength(48);
    expect(text('lora')).toContain(
      `from ${(Math.min(...shares) * 100).toFixed(0)} to ${(Math.max(...shares) * 100).toFixed(0)}%`,
    );
    const gpt3 = shapes.models.find(({ id }) => id === 'gpt-3-175b');
    expect(numberAnswer('lora', 'lora-feed-forward')).toBeCloseTo(
      (gpt3?.ffnShareOfBlockWeights ?? NaN) * 100,
      0,
    );
  });
});

describe('soft-prompts', () => {
  const prompt = (id: string, tokens: number): number =>
    trained(id, { kind: 'prompt-tuning', tokens, submodules: 1 });

  test('prompts are counted as printed', () => {
    const printed = [prompt('flan-t5-xxl', 5), prompt('flan-t5-xxl', 100)];
    for (const count of printed) expect(text('soft-prompts')).toContain(whole(count));
    expect((printed[1] ?? 0) / total('flan-t5-xxl')).toBeCloseTo(0.000037, 6);
    const prefix = trained('bloom-560m', { kind: 'prefix-tuning', tokens: 20 });
    expect(text('soft-prompts')).toContain(`${whole(prefix)} for 20 tokens in BLOOM-560M`);
  });

  test('answers are computed', () => {
    expect(numberAnswer('soft-prompts', 'soft-prompts-count')).toBe(prompt('llama-2-70b', 50));
    expect(numberAnswer('soft-prompts', 'soft-prompts-prefix')).toBe(
      trained('llama-2-7b', { kind: 'prefix-tuning', tokens: 10 }),
    );
    const { peft } = storageForTasks(
      1000,
      checkpointBytes(total('flan-t5-xxl')),
      checkpointBytes(prompt('flan-t5-xxl', 100)),
    );
    expect(numberAnswer('soft-prompts', 'soft-prompts-many-tasks')).toBeCloseTo(peft / 1e9, 1);
  });
});
