import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peftPrintout, trainableParameters } from '../../models/peft.ts';
import { courseModels } from '../shared/course-models.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { decodeModels } from '../shared/model-table.ts';
import { adamSize, askedRun, countModel, fileSize, modelReading, modelVerdict } from './lora.ts';
import { countMatrix, matrixReading } from './matrix.ts';
import { program } from './python.ts';
import { settings, type State } from './settings.ts';
import { blockTargets } from './targets.ts';

const models = decodeModels(courseModels);
const { initial } = settings(models);
const modelOf = (id: string) => shapeOf({ id }, models);
const lab: State = { ...initial, view: 'model', r: 32, alpha: 32 };

describe('one matrix', () => {
  test('the course’s example: 4,608 of 32,768, 85.9% fewer, and rank 56 is the last that saves', () => {
    const count = countMatrix(512, 64, 8);
    expect(count).toMatchObject({ full: 32_768, a: 512, b: 4096, factors: 4608 });
    expect(count.largestSaving).toBe(56);
    expect(matrixReading(initial)).toBe(
      'At rank 8, A and B hold 4,608 numbers beside the 32,768 of W: 14.1%, so 85.9% fewer are trained. LoRA saves up to rank 56.',
    );
  });

  test('what is nearly all is not said to be all', () => {
    expect(matrixReading({ ...initial, d: 4096, k: 4096, r: 8 })).toContain(
      '0.391%, so 99.6% fewer are trained',
    );
  });

  test('the largest saving rank saves, the next does not', () => {
    const side = fc.integer({ min: 1, max: 65_536 });
    fc.assert(
      fc.property(side, side, (d, k) => {
        const last = countMatrix(d, k, 1).largestSaving;
        if (last > 0) expect(countMatrix(d, k, last).factors).toBeLessThan(d * k);
        expect(countMatrix(d, k, last + 1).factors).toBeGreaterThanOrEqual(d * k);
      }),
    );
  });

  test.each([
    [{ d: 512, k: 64, r: 64 }, 'more than W itself'],
    [{ d: 512, k: 64, r: 65 }, 'No update of this matrix has a rank above 64'],
    [{ d: 4, k: 4, r: 2 }, 'just as many'],
    [{ d: 1, k: 1, r: 1 }, 'LoRA saves nothing on a matrix this thin'],
  ])('%j reads “%s”', (sizes, text) => {
    expect(matrixReading({ ...initial, ...sizes })).toContain(text);
  });
});

describe('a whole model', () => {
  test('the course’s lab prints what the lab prints', () => {
    expect(peftPrintout(countModel(modelOf('flan-t5-base'), lab))).toBe(
      'trainable params: 3,538,944 || all params: 251,116,800 || trainable%: 1.4093',
    );
    expect(fileSize(3_538_944)).toBe('14.2\u00A0MB');
    expect(adamSize(3_538_944)).toBe('28.3\u00A0MB');
    expect(modelReading(modelOf('flan-t5-base'), lab)).toContain('1.41%');
  });

  test('counts as the library’s model does, whatever is adapted', () => {
    const choice = fc.constantFrom(...models).chain((model) =>
      fc.record({
        model: fc.constant(model),
        r: fc.integer({ min: 1, max: 4096 }),
        targets: fc.subarray(blockTargets(model), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(choice, ({ model, r, targets }) => {
        expect(countModel(model, { r, targets })).toMatchObject(
          trainableParameters(model, { kind: 'lora', r, targets }),
        );
      }),
    );
  });

  test('a name that takes in another one is said', () => {
    const state = { r: 8, targets: ['output.dense'] };
    expect(countModel(modelOf('bert-base-uncased'), state).unasked).toBe('attention.output.dense');
    expect(countModel(modelOf('gpt2'), { r: 8, targets: ['mlp.c_proj'] }).unasked).toBeUndefined();
  });
});

describe('the program', () => {
  test('asks for what is on the stage', () => {
    const made = program(modelOf('flan-t5-base'), lab);
    expect(made).toMatchObject({
      output: 'trainable params: 3,538,944 || all params: 251,116,800 || trainable%: 1.4093',
    });
    const code = 'code' in made ? made.code : '';
    expect(code).toContain('AutoModelForSeq2SeqLM.from_pretrained("google/flan-t5-base")');
    expect(code).toContain('r=32,\n    lora_alpha=32,\n    target_modules=["q", "v"],');
  });

  test('is missing where the weights are not public', () => {
    const state = { ...initial, view: 'model', model: { id: 'bloomberggpt' } } as const;
    expect(program(modelOf('bloomberggpt'), state)).toHaveProperty('why');
  });
});

test('the asked run adapts every linear layer, and its share stands beside that of the lab', () => {
  const share = countModel(modelOf('flan-t5-base'), askedRun(models)).share;
  expect(modelVerdict(models, 10)).toContain(
    `You said 10%; it is ${(share * 100).toPrecision(4)}%`,
  );
  expect(modelVerdict(models, 10)).toContain('after 1.409% on queries and values alone');
});
