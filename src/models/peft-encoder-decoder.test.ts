import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trainableParameters, type ModelShape, type PeftMethod } from './peft.ts';

const { models } = JSON.parse(
  readFileSync(new URL('../content/data/model-shapes.json', import.meta.url), 'utf8'),
) as { models: ModelShape[] };
const count = (id: string, method: PeftMethod): number => {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return trainableParameters(model, method).trainable;
};

describe('in an encoder-decoder', () => {
  test('prompt tuning gives both stacks tokens, as peft does, or the encoder alone, as Lester 2021', () => {
    expect(count('t5-large', { kind: 'prompt-tuning', tokens: 20 })).toBe(40_960);
    const encoderAlone: PeftMethod = { kind: 'prompt-tuning', tokens: 5, submodules: 1 };
    expect(count('flan-t5-xxl', encoderAlone)).toBe(20_480);
  });

  test('P-tuning doubles its vectors, not the MLP that makes them', () => {
    // The MLP of width 128 over 1,024 has 279,808 parameters, as in the printout for BLOOM-560M.
    const method: PeftMethod = { kind: 'p-tuning', tokens: 20, encoderHidden: 128 };
    expect(count('bloom-560m', method)).toBe(20 * 1024 + 279_808);
    expect(count('t5-large', method)).toBe(2 * 20 * 1024 + 279_808);
    expect(count('t5-large', { ...method, submodules: 1 })).toBe(20 * 1024 + 279_808);
  });

  test('prefix tuning takes the width of the model, not of its heads', () => {
    // T5-3B has 32 heads of 128 over a width of 1,024; Flan-T5-small 6 of 64 over 512.
    const method: PeftMethod = { kind: 'prefix-tuning', tokens: 1 };
    expect(count('t5-3b', method)).toBe(24 * 2 * 1024);
    expect(count('flan-t5-small', method)).toBe(8 * 2 * 512);
  });

  test('every block of both stacks gets two adapters', () => {
    const method: PeftMethod = { kind: 'adapters', bottleneck: 64 };
    expect(count('flan-t5-base', method)).toBe(48 * (2 * 64 * 768 + 768 + 64));
    expect(count('bert-large-uncased', method)).toBe(48 * (2 * 64 * 1024 + 1024 + 64));
  });

  test('(IA)³ takes a module as feed-forward when its name ends so, as peft does', () => {
    const method: PeftMethod = { kind: 'ia3', targets: ['o', 'wo'], feedforward: ['o'] };
    // o is 768 wide on both sides, wo 2048 on its input.
    expect(count('flan-t5-base', method)).toBe(36 * 768 + 24 * 2048);
  });
});
