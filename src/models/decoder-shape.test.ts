import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decoderShape } from './decoder-shape.ts';
import { trainableParameters, type ModelShape } from './peft.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: ModelShape[] };
const modelOf = (id: string): ModelShape => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};

describe('decoderShape', () => {
  test.each([
    ['llama-2-7b', 6_738_415_616],
    ['llama-2-13b', 13_015_864_320],
  ])('rebuilds %s from four sizes', (id, total) => {
    const model = modelOf(id);
    const rebuilt = decoderShape(model, id, model.name);
    expect(rebuilt.totalParams).toBe(total);
    expect(model).toMatchObject({ ...rebuilt });
  });

  test('trains with LoRA what the published shape trains', () => {
    const sizes = { hidden: 4096, layers: 32, ffn: 11_008, vocab: 32_000 };
    const method = { kind: 'lora', r: 8, targets: ['q_proj', 'v_proj'] } as const;
    const { trainable } = trainableParameters(decoderShape(sizes, 'own', 'Own'), method);
    expect(trainable).toBe(4_194_304);
  });

  test('a width that no usual head divides gets one head', () => {
    const { heads, headDim } = decoderShape({ hidden: 100, layers: 1, ffn: 1, vocab: 1 }, 'a', 'A');
    expect(heads * headDim).toBe(100);
  });

  test.each([0, -1, 1.5, NaN, Infinity])('refuses a size of %s', (layers) => {
    expect(() => decoderShape({ hidden: 8, layers, ffn: 8, vocab: 8 }, 'a', 'A')).toThrow(
      `layers is ${layers}; it must be an integer of at least 1.`,
    );
  });
});
