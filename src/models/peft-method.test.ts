import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { peftWarnings, trainableParameters, type ModelShape, type PeftMethod } from './peft.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: ModelShape[] };
const modelOf = (id: string): ModelShape => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};
const gpt2 = modelOf('gpt2');
const targets = ['c_attn'];
const unusable = [0, -1, 1.5, NaN, Infinity, 2 ** 53];

describe('settings of a method', () => {
  test.each<[string, (value: number) => PeftMethod]>([
    ['r', (r) => ({ kind: 'lora', r, targets })],
    ['r', (r) => ({ kind: 'dora', r, targets })],
    ['tokens', (tokens) => ({ kind: 'prompt-tuning', tokens })],
    ['tokens', (tokens) => ({ kind: 'prefix-tuning', tokens })],
    ['tokens', (tokens) => ({ kind: 'p-tuning', tokens, encoderHidden: 128 })],
    ['encoderHidden', (encoderHidden) => ({ kind: 'p-tuning', tokens: 20, encoderHidden })],
    ['bottleneck', (bottleneck) => ({ kind: 'adapters', bottleneck })],
  ])('%s must be an integer of at least 1', (field, method) => {
    for (const value of unusable) {
      const message = `${field} is ${value}; it must be an integer of at least 1.`;
      expect(() => trainableParameters(gpt2, method(value))).toThrow(new RangeError(message));
    }
  });

  test('alpha may be any finite number above 0', () => {
    const withAlpha = (alpha: number) =>
      trainableParameters(gpt2, { kind: 'lora', r: 8, alpha, targets }).trainable;
    expect(withAlpha(0.5)).toBe(294_912);
    for (const alpha of [0, -16, NaN, Infinity]) {
      expect(() => withAlpha(alpha)).toThrow(`alpha is ${alpha}; it must be a finite number`);
    }
  });

  test('soft prompts go to one stack or two', () => {
    const method = { kind: 'prompt-tuning', tokens: 20, submodules: 3 } as unknown as PeftMethod;
    expect(() => trainableParameters(gpt2, method)).toThrow('submodules is 3; it must be 1 or 2.');
  });

  test('feed-forward modules of (IA)³ are among its targets', () => {
    const method: PeftMethod = { kind: 'ia3', targets, feedforward: ['mlp.c_proj'] };
    expect(() => trainableParameters(gpt2, method)).toThrow(
      'feedforward names "mlp.c_proj"; it must be one of targets: c_attn.',
    );
  });

  test('(IA)³ refuses an embedding', () => {
    expect(() => trainableParameters(gpt2, { kind: 'ia3', targets: ['wte'] })).toThrow(
      'targets selects the embedding "wte"',
    );
  });

  test('an unknown method is refused', () => {
    const method = { kind: 'qlora' } as unknown as PeftMethod;
    expect(() => trainableParameters(gpt2, method)).toThrow('kind is "qlora"; it must be one of');
  });
});

describe('peftWarnings', () => {
  test('ordinary settings raise none', () => {
    expect(peftWarnings(gpt2, { kind: 'lora', r: 8, targets })).toEqual([]);
    expect(peftWarnings(gpt2, { kind: 'bitfit' })).toEqual([]);
    expect(peftWarnings(gpt2, { kind: 'adapters', bottleneck: 64 })).toEqual([]);
    expect(peftWarnings(gpt2, { kind: 'prompt-tuning', tokens: 20 })).toEqual([]);
  });

  test('a name that matches nothing is ignored beside one that matches', () => {
    // The published StarCoderBase-1B configuration names a q_attn that the model does not have.
    const model = modelOf('starcoderbase-1b');
    const method: PeftMethod = { kind: 'lora', r: 8, targets: ['c_attn', 'q_attn'] };
    expect(peftWarnings(model, method)).toEqual([
      `"q_attn" matches no module of ${model.name} and is ignored.`,
    ]);
  });

  test('a rank from the break-even on saves nothing', () => {
    // 768 · 2304 / (768 + 2304) = 576
    expect(peftWarnings(gpt2, { kind: 'lora', r: 575, targets })).toEqual([]);
    expect(peftWarnings(gpt2, { kind: 'lora', r: 576, targets })).toEqual([
      '"c_attn" is 768 × 2,304: at r = 576 its two factors hold 1,769,472 numbers, ' +
        'not fewer than the 1,769,472 of the matrix.',
    ]);
  });

  test('a rank beyond the smaller side cannot be reached', () => {
    const atTheSide = peftWarnings(gpt2, { kind: 'dora', r: 768, targets });
    expect(atTheSide.join()).toContain('two factors hold 2,359,296 numbers');
    expect(peftWarnings(gpt2, { kind: 'dora', r: 769, targets })).toEqual([
      '"c_attn" is 768 × 2,304, so its update has rank 768 at most; r = 769 only adds parameters.',
    ]);
  });

  test('one shape in three stacks is named once', () => {
    const method: PeftMethod = { kind: 'lora', r: 1000, targets: ['q'] };
    expect(peftWarnings(modelOf('flan-t5-base'), method)).toHaveLength(1);
  });

  test('a tied head, a wide bottleneck and a model without biases are named', () => {
    expect(peftWarnings(gpt2, { kind: 'lora', r: 8, targets: ['lm_head'] })[0]).toContain('shares');
    expect(peftWarnings(gpt2, { kind: 'adapters', bottleneck: 768 })[0]).toContain('not narrower');
    expect(peftWarnings(modelOf('llama-2-7b'), { kind: 'bitfit' })[0]).toContain('no biases');
  });

  test('settings out of range throw', () => {
    expect(() => peftWarnings(gpt2, { kind: 'lora', r: 0, targets })).toThrow(RangeError);
    expect(() => peftWarnings(gpt2, { kind: 'ia3', targets: ['k'] })).toThrow(RangeError);
  });
});
