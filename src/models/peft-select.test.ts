import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ModelShape } from './model-shape.ts';
import { selectLayers } from './peft-select.ts';
import { selectModules } from './peft-targets.ts';
import { trainableParameters } from './peft.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: ModelShape[] };
const modelOf = (id: string): ModelShape => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};

test.each(models.map((model): [string, ModelShape] => [model.id, model]))(
  'the layers of %s are selected by their own names as peft selects them',
  (_, model) => {
    const names = (modules: readonly { target: string; stack?: string; in: number }[]) =>
      modules.map(({ target, stack, in: width }) => `${target} ${stack ?? ''} ${width}`);
    for (const { target } of model.modules) {
      const byPeft = selectModules(model, [target]).filter(
        ({ group, tied }) => group !== 'embedding' && !tied,
      );
      expect(names(selectLayers(model, [target]))).toEqual(names(byPeft));
    }
  },
);

describe('the names of peft', () => {
  const lora = (id: string, ...targets: string[]) =>
    trainableParameters(modelOf(id), { kind: 'lora', r: 8, targets }).trainable;

  test('"all-linear" includes the pooler of an encoder without a head', () => {
    expect(lora('bert-base-uncased', 'all-linear')).toBe(1_339_392);
  });

  test('Phi is known by its present names and by the older ones', () => {
    const { hidden: d, layers, ffn } = modelOf('phi-2');
    const side = 8 * layers * 2 * d;
    expect(lora('phi-2', 'q_proj', 'v_proj')).toBe(2 * side);
    expect(lora('phi-2', 'self_attn.q_proj', 'dense')).toBe(2 * side);
    expect(lora('phi-2', 'q_proj', 'v_proj', 'fc1', 'fc2')).toBe(
      2 * side + 2 * 8 * layers * (d + ffn),
    );
    expect(lora('phi-2', 'Wqkv')).toBe(8 * layers * 4 * d);
    expect(lora('phi-2', 'mixer.Wqkv', 'out_proj')).toBe(8 * layers * 4 * d + side);
    expect(lora('phi-2', 'mlp.fc1')).toBe(8 * layers * (d + ffn));
    expect(lora('phi-2', 'all-linear')).toBe(4 * side + 2 * 8 * layers * (d + ffn));
  });
});
