/** Numbers that the lesson and its questions print, computed by the models. */
import { describe, expect, test } from 'vitest';
import file from '../../src/content/questions/memory-and-precision.json';
import { activationMemory } from '../../src/models/activation-memory.ts';
import { checkpointBytes, trainingMemory, type WeightFormat } from '../../src/models/memory.ts';
import { decode, encode, rangeOf } from '../../src/models/number-formats.ts';

const GB = 1e9;
const question = (id: string) => {
  const found = file.questions.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};
/** Gigabytes of weights, gradients and states of 7 billion parameters with AdamW. */
const seven = (weightFormat: WeightFormat) =>
  trainingMemory({ parameters: 7e9, weightFormat, optimiser: 'adamw' }).total / GB;

describe('questions', () => {
  test('to hold 13 billion parameters, and what else one might answer', () => {
    const { answer, misses } = question('memory-hold');
    expect(answer).toBe(checkpointBytes(13e9, 'bf16') / GB);
    expect(misses?.slice(0, 2).map((miss) => miss.answer)).toEqual([
      checkpointBytes(13e9) / GB,
      checkpointBytes(13e9, 'int8') / GB,
    ]);
  });

  test('to train 7 billion in mixed precision', () => {
    const { answer, misses } = question('memory-mixed');
    expect(answer).toBe(seven('mixed'));
    expect(misses?.slice(0, 3).map((miss) => miss.answer)).toEqual([
      ...[seven('mixed-16'), seven('bf16'), seven('mixed-both')],
    ]);
  });

  test('a counter that stands still', () => {
    expect(question('formats-counter').answer).toBe(encode(513, 'bf16').value);
    const { bits } = encode(512, 'bf16');
    const next = (Number.parseInt(bits, 2) + 1).toString(2).padStart(16, '0');
    expect(decode(next, 'bf16')).toBe(516);
  });

  test('300 by 300 overflows; 0.04 is lost beside 12.7', () => {
    expect(encode(300 * 300, 'fp16').value).toBe(Infinity);
    expect(encode(0.04, 'int8', { scale: 12.7 / 127 }).value).toBe(0);
    expect(encode(0.04, 'int8', { scale: 0.5 / 127 }).value).toBeCloseTo(0.0394, 4);
  });
});

describe('the lesson', () => {
  test('GPT-3: 2.87 GB in a block, 275 GB in 96', () => {
    const gpt3 = { hidden: 12_288, heads: 96, batch: 1, sequence: 2048 };
    expect(activationMemory({ ...gpt3, layers: 1 }) / GB).toBeCloseTo(2.87, 2);
    expect(activationMemory({ ...gpt3, layers: 96 }) / GB).toBeCloseTo(275, 0);
  });

  test('BLOOM in 16 bits: 352 GB, 7% less in binary units', () => {
    const held = checkpointBytes(176_247_000_000, 'bf16');
    expect(Math.floor(held / GB)).toBe(352);
    expect(1 - 1e9 / 2 ** 30).toBeCloseTo(0.07, 2);
  });

  test('0.1, the first numbers above 1, and the ends of the formats', () => {
    const { value: half, error: fine } = encode(0.1, 'fp16');
    const { value: brain, error: coarse } = encode(0.1, 'bf16');
    expect([half.toFixed(6), brain.toFixed(6)]).toEqual(['0.099976', '0.100098']);
    expect(coarse / -fine).toBeCloseTo(4, 1);
    expect(1 + 2 ** -10).toBeCloseTo(1.00098, 5);
    expect(encode(1.001, 'bf16').value).toBe(1);
    expect(encode(256 * 256, 'fp16').status).toBe('overflow');
    expect(encode(1e-8, 'fp16').value).toBe(0);
    expect(rangeOf('fp16').smallestNormal).toBeCloseTo(6.1e-5, 6);
  });

  test('steps of INT8, with and without an outlier', () => {
    const scaled = (value: number, largest: number) =>
      encode(value, 'int8', { scale: largest / 127 }).value;
    expect(0.5 / 127).toBeCloseTo(0.0039, 4);
    expect(scaled(0.1, 0.5)).toBeCloseTo(0.0984, 4);
    expect(8 / 127).toBeCloseTo(0.063, 3);
    expect(scaled(0.1, 8)).toBeCloseTo(0.126, 3);
    expect(scaled(0.03, 8)).toBe(0);
    expect(scaled(Math.PI, 4)).toBeCloseTo(3.15, 2);
  });
});
