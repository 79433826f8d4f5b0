import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkpointBytes,
  storageForTasks,
  trainingMemory,
  WEIGHT_BYTES,
  type Optimiser,
  type TrainingSetup,
  type WeightFormat,
} from './memory.ts';

const GB = 1e9;
const billion = 1e9;
const flanT5Base = 247_577_856;
const t5Xl = 2_849_757_184;

describe('trainingMemory', () => {
  test('a billion parameters need the 24 GB of the course in FP32, six times the weights', () => {
    const memory = trainingMemory({
      parameters: billion,
      weightFormat: 'fp32',
      optimiser: 'adamw',
      activations: 'course-rule',
    });
    expect(memory).toEqual({
      weights: 4 * GB,
      gradients: 4 * GB,
      optimiserStates: 8 * GB,
      activations: 8 * GB,
      total: 24 * GB,
    });
  });

  test('mixed precision with AdamW takes 18 bytes a parameter, as in "Model training anatomy"', () => {
    const of = (optimiser: Optimiser) =>
      trainingMemory({ parameters: billion, weightFormat: 'mixed', optimiser }).total / billion;
    expect(of('adamw')).toBe(18);
    expect(of('adamw-8bit')).toBe(12);
    expect(of('sgd-momentum')).toBe(14);
    expect(of('sgd')).toBe(10);
  });

  test('16, 18 and 20 bytes a parameter, as Megatron-LM and ZeRO count', () => {
    const of = (weightFormat: WeightFormat) =>
      trainingMemory({ parameters: billion, weightFormat, optimiser: 'adamw' }).total / billion;
    expect(of('fp32')).toBe(16);
    expect(of('mixed')).toBe(18);
    expect(of('mixed-both')).toBe(20);
    expect(of('mixed-16')).toBe(16);
    // ZeRO, Fig. 1: 7.5 billion parameters take 120 GB.
    const zero = {
      parameters: 7.5 * billion,
      weightFormat: 'mixed-16',
      optimiser: 'adamw',
    } as const;
    expect(trainingMemory(zero).total).toBe(120 * GB);
  });

  test('weights and states of BLOOM are its checkpoint of 2.3 TB, in binary units', () => {
    // Le Scao 2022: 176,247 million parameters; 16-bit and FP32 weights and FP32 states on disk.
    const { weights, optimiserStates } = trainingMemory({
      ...{ parameters: 176_247_000_000, weightFormat: 'mixed', optimiser: 'adamw' },
    });
    expect((weights + optimiserStates) / 2 ** 40).toBeCloseTo(2.24, 2);
    expect(Math.floor(checkpointBytes(176_247_000_000, 'bf16') / 2 ** 30)).toBe(328);
  });

  test('16-bit fine-tuning of LLaMA 65B takes the 780 GB of Dettmers 2023', () => {
    const setup: TrainingSetup = {
      parameters: 65 * billion,
      weightFormat: 'bf16',
      optimiser: 'adamw',
    };
    expect(trainingMemory(setup).total).toBe(780 * GB);
  });

  test('the weights of that model fit a 48 GB card in 4 bits, with LoRA on top', () => {
    const adapter = 800_000_000;
    const { total } = trainingMemory({
      parameters: 65 * billion + adapter,
      trainable: adapter,
      weightFormat: 'nf4',
      trainableFormat: 'bf16',
      optimiser: 'adamw',
    });
    expect(total).toBe(32.5 * GB + 12 * adapter);
    expect(total).toBeLessThan(48 * GB);
  });

  test('what is counted stays below what was measured for T0 3B', () => {
    // peft README, one A100: 47.14 GB in full, 14.4 GB with LoRA of 19 MB.
    const adapter = 4_718_592;
    const full = trainingMemory({ parameters: t5Xl, weightFormat: 'fp32', optimiser: 'adamw' });
    const lora = trainingMemory({
      parameters: t5Xl + adapter,
      trainable: adapter,
      weightFormat: 'fp32',
      optimiser: 'adamw',
    });
    expect(full.total).toBeGreaterThan(0.95 * 47.14 * GB);
    expect(full.total).toBeLessThan(47.14 * GB);
    expect(lora.total).toBeGreaterThan(0.75 * 14.4 * GB);
    expect(lora.total).toBeLessThan(14.4 * GB);
  });

  test('GPT-3 with LoRA takes little more than the 350 GB of its weights', () => {
    const adapter = 18_874_368;
    const { total } = trainingMemory({
      parameters: 175 * billion + adapter,
      trainable: adapter,
      weightFormat: 'fp16',
      optimiser: 'adamw',
    });
    expect(total / GB).toBeCloseTo(350, 0);
  });

  test('embeddings, norms and head of a quantized model count in 16 bits', () => {
    const setup: TrainingSetup = {
      parameters: 1000,
      trainable: 0,
      weightFormat: 'nf4',
      unquantized: 200,
      optimiser: 'adamw',
    };
    expect(trainingMemory(setup).weights).toBe(800 * 0.5 + 200 * 2);
    expect(trainingMemory({ ...setup, weightFormat: 'bf16' }).weights).toBe(2000);
  });

  test('parameters trained over a quantized base are held in FP32', () => {
    const memory = trainingMemory({
      parameters: 110,
      trainable: 10,
      weightFormat: 'int8',
      optimiser: 'adamw',
    });
    expect(memory).toMatchObject({ weights: 100 + 40, gradients: 40, optimiserStates: 80 });
  });

  const formats = fc.constantFrom(...(Object.keys(WEIGHT_BYTES) as WeightFormat[]));
  const optimisers = fc.constantFrom<Optimiser>('adamw', 'adamw-8bit', 'sgd-momentum', 'sgd');
  const counts = fc
    .tuple(fc.nat(1e12), fc.nat(1e9))
    .map(([frozen, trainable]) => ({ parameters: frozen + trainable, trainable }));

  test('the parts add up, and training more never takes less', () => {
    fc.assert(
      fc.property(counts, formats, optimisers, (count, weightFormat, optimiser) => {
        const setup: TrainingSetup = { ...count, weightFormat, optimiser };
        const memory = trainingMemory(setup);
        expect(memory.total).toBe(
          memory.weights + memory.gradients + memory.optimiserStates + memory.activations,
        );
        const { total } = trainingMemory({ ...setup, trainable: count.parameters });
        expect(total).toBeGreaterThanOrEqual(memory.total);
      }),
    );
  });

  test('nothing is charged for gradients and states of frozen weights', () => {
    fc.assert(
      fc.property(counts, formats, optimisers, ({ parameters }, weightFormat, optimiser) => {
        const memory = trainingMemory({ parameters, trainable: 0, weightFormat, optimiser });
        expect(memory.gradients + memory.optimiserStates + memory.activations).toBe(0);
      }),
    );
  });

  test.each<[Partial<Record<keyof TrainingSetup, unknown>>, string]>([
    [{ parameters: -1 }, 'parameters is -1; it must be an integer from 0'],
    [{ parameters: 1.5 }, 'parameters is 1.5'],
    [{ parameters: NaN }, 'parameters is NaN'],
    [{ trainable: 101 }, 'trainable is 101; it must be an integer from 0 to 100.'],
    [{ trainable: 60, unquantized: 41 }, 'unquantized is 41; it must be an integer from 0 to 40.'],
    [{ activations: -1 }, 'activations is -1; it must be a number of bytes from 0.'],
    [{ activations: Infinity }, 'activations is Infinity'],
    [{ weightFormat: 'fp8' }, 'weightFormat is "fp8"; it must be one of fp32, fp16,'],
    [{ weightFormat: 'toString' }, 'weightFormat is "toString"'],
    [{ trainableFormat: 'nf4' }, 'trainableFormat is "nf4"; it must be one of fp32, fp16,'],
    [{ optimiser: 'lion' }, 'optimiser is "lion"; it must be one of adamw, adamw-8bit,'],
  ])('refuses %o', (change, message) => {
    const setup = { parameters: 100, weightFormat: 'fp32', optimiser: 'adamw', ...change };
    expect(() => trainingMemory(setup as TrainingSetup)).toThrow(RangeError);
    expect(() => trainingMemory(setup as TrainingSetup)).toThrow(message);
  });
});

describe('checkpointBytes', () => {
  test('equals the files of the lab: a full copy of 945 MiB, an adapter of 14.2 MB', () => {
    expect(Math.ceil(checkpointBytes(flanT5Base) / 2 ** 20)).toBe(945);
    const adapter = checkpointBytes(3_538_944);
    // The file has 14,208,525 bytes: names and shapes of the tensors take the rest.
    expect(adapter).toBeLessThan(14_208_525);
    expect(adapter).toBeGreaterThan(0.995 * 14_208_525);
  });

  test('equals the sizes of T0 3B in the README of peft, 11 GB and 19 MB', () => {
    expect(Math.floor(checkpointBytes(t5Xl) / GB)).toBe(11);
    expect(Math.round(checkpointBytes(4_718_592) / 1e6)).toBe(19);
  });

  test('LoRA of GPT-3 takes 36 MiB in FP16', () => {
    expect(checkpointBytes(18_874_368, 'fp16')).toBe(36 * 2 ** 20);
  });

  test('refuses what is no count and no format', () => {
    expect(() => checkpointBytes(0.5)).toThrow('parameters is 0.5');
    expect(() => checkpointBytes(1, 'fp8' as 'fp16')).toThrow('format is "fp8"');
  });
});

describe('storageForTasks', () => {
  test('a hundred tasks of GPT-3 take 354 GB with LoRA, 35 TB as full copies', () => {
    const { full, peft } = storageForTasks(100, 350 * GB, 35e6);
    expect(full).toBe(35_000 * GB);
    expect(Math.round(peft / GB)).toBe(354);
  });

  test('refuses half a task', () => {
    expect(() => storageForTasks(0.5, 1, 1)).toThrow('tasks is 0.5; it must be an integer from 0');
  });
});
