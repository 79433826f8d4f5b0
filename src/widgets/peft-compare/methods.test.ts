import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseModels } from '../shared/course-models.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { decodeModels } from '../shared/model-table.ts';
import { costs, fit, reading } from './methods.ts';
import { FORMATS, SETTING_NAMES, SETTINGS, settings, type State } from './settings.ts';

const models = decodeModels(courseModels);
const codec = settings(models);
const costsOf = (change: Partial<State>) => {
  const state = { ...codec.initial, ...change };
  return Object.fromEntries(
    costs(shapeOf(state.model, models), state).map((cost) => [cost.name, cost]),
  );
};

describe('costs', () => {
  test('T5-XL in 32 bits: 45.6 GB in full, 11.5 GB with LoRA of rank 8', () => {
    const { 'Full fine-tuning': full, LoRA: lora } = costsOf({
      model: { id: 'flan-t5-xl' },
      weights: 'fp32',
    });
    expect(lora?.trainable).toBe(4_718_592);
    expect((full?.memory.total ?? 0) / 1e9).toBeCloseTo(45.6, 1);
    expect((lora?.memory.total ?? 0) / 1e9).toBeCloseTo(11.5, 1);
  });

  test('Llama 2 7B, mixed precision: 18 bytes for a trained number, 2 for a frozen one', () => {
    const all = costsOf({});
    expect(all['Full fine-tuning']?.memory.total).toBe(18 * 6_738_415_616);
    expect(all['LoRA']?.memory.total).toBe(2 * 6_738_415_616 + 18 * 4_194_304);
  });

  test('Llama 2 7B, 16 bits: the published counts of LoRA and prompt tuning', () => {
    const all = costsOf({ weights: 'bf16' });
    expect(all['LoRA']?.trainable).toBe(4_194_304);
    expect(all['Prompt tuning']?.trainable).toBe(20 * 4096);
    expect(all['Full fine-tuning']?.memory.total).toBe(12 * 6_738_415_616);
    expect(all['BitFit']?.problem).toBe('this model has no biases to train');
  });

  test('BERT: 102,912 biases for BitFit, 48 bottlenecks counted as Houlsby counts', () => {
    const all = costsOf({ model: { id: 'bert-base-uncased' } });
    expect(all['BitFit']?.trainable).toBe(102_912);
    expect(all['Adapters']?.trainable).toBe(24 * (2 * 64 * 768 + 768 + 64));
  });

  test('(IA)³ scales keys, values and the inner feed-forward activations', () => {
    // T5-XL: 72 attentions of 2 · 2048, 48 feed-forward networks of 5120.
    const all = costsOf({ model: { id: 'flan-t5-xl' } });
    expect(all['(IA)³']?.trainable).toBe(72 * 2 * 2048 + 48 * 5120);
  });

  test('storage: one base and a small part for each task, or full copies', () => {
    const all = costsOf({ tasks: 100 });
    const base = 2 * 6_738_415_616;
    expect(all['Full fine-tuning']?.storage).toBe(100 * base);
    expect(all['LoRA']?.storage).toBe(base + 100 * 2 * 4_194_304);
  });

  test('4 bits hold 70 billion weights in 40 GB, and full fine-tuning is refused', () => {
    const all = costsOf({ model: { id: 'llama-2-70b' }, weights: 'nf4' });
    expect(all['Full fine-tuning']?.problem).toBe('4-bit weights cannot be trained');
    expect(fit(all['LoRA']?.memory ?? { total: 0 })).toBe('under 40\u00A0GB');
  });

  test('cards are named by what fits before activations', () => {
    expect(fit({ total: 16e9 })).toBe('under 16\u00A0GB');
    expect(fit({ total: 16e9 + 1 })).toBe('under 24\u00A0GB');
    expect(fit({ total: 80e9 + 1 })).toBe('over 80\u00A0GB');
  });
});

describe('the state', () => {
  const anyLink = fc.dictionary(
    fc.oneof(fc.constantFrom('model', 'weights', ...SETTING_NAMES), fc.string()),
    fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.integer({ min: 1, max: 100_000 }).map(String),
      fc.constantFrom('gpt2', 'bloomberggpt', 'own,65536,1000,1000000,10000000', ...FORMATS),
    ),
  );

  test('is valid after any link, survives its own, and has finite costs', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        for (const name of SETTING_NAMES) {
          const { min, max } = SETTINGS[name];
          expect(state[name] >= min && state[name] <= max).toBe(true);
        }
        expect(codec.parse(codec.serialise(state))).toEqual({ state, ignored: [] });
        const model = shapeOf(state.model, models);
        const all = costs(model, state);
        expect(all.every(({ memory, storage }) => memory.total > 0 && storage > 0)).toBe(true);
        expect(reading(model, state, all)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});
