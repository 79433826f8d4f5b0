import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { biasCount, blockCount, embeddingWidth, type ModelShape } from './model-shape.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: ModelShape[] };
const modelOf = (id: string): ModelShape => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};

describe('model shapes', () => {
  test.each(models)('the parts of $name add up to its total', (model) => {
    const linear = model.modules.reduce(
      (sum, m) => sum + m.count * (m.in * m.out + (m.bias ? m.out : 0)),
      0,
    );
    const others = Object.values(model.otherParams) as number[];
    expect(others.reduce((sum, count) => sum + count, linear)).toBe(model.totalParams);
  });

  test('an encoder-decoder has two stacks of blocks', () => {
    expect(blockCount(modelOf('flan-t5-base'))).toBe(24);
    expect(blockCount(modelOf('llama-3-70b'))).toBe(80);
  });

  test('the embedding is as wide as the model, except where a projection follows it', () => {
    const narrow = models.filter((model) => embeddingWidth(model) !== model.hidden);
    expect(narrow.map(({ id }) => id)).toEqual(['opt-350m']);
    expect(embeddingWidth(modelOf('opt-350m'))).toBe(512);
  });

  test('biases are those of layers and layer norms', () => {
    expect(biasCount(modelOf('bert-base-uncased'))).toBe(102_912);
    expect(biasCount(modelOf('flan-t5-base'))).toBe(0);
    // Queries, keys and values alone carry biases: 24 · (896 + 128 + 128).
    expect(biasCount(modelOf('qwen2-0.5b'))).toBe(27_648);
  });

  test('the convolutions of Whisper are 80 and 1280 channels wide, 3 steps long, with biases', () => {
    const { conv, ...rest } = modelOf('whisper-large-v2').otherParams;
    const biases = 2 * 1280;
    expect(conv).toBe(3 * (80 + 1280) * 1280 + biases);
    const model = modelOf('whisper-large-v2');
    expect(biasCount(model) - biasCount({ ...model, otherParams: rest })).toBe(biases);
  });
});
