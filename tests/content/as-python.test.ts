import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import data from '../../src/content/data/metric-examples.json';
import { knownLibraries } from '../../src/listings/course.ts';
import { libraries } from '../../src/listings/libraries/index.ts';
import { unknownNames } from '../../src/listings/names.ts';
import { parsePython } from '../../src/listings/python/parse.ts';
import { runPython } from '../../src/listings/python/run.ts';
import { program as bleuProgram } from '../../src/widgets/bleu-lab/python.ts';
import { CHOICES as BLEU } from '../../src/widgets/bleu-lab/settings.ts';
import { program as loraProgram } from '../../src/widgets/lora-calculator/python.ts';
import { settings as loraSettings } from '../../src/widgets/lora-calculator/settings.ts';
import { blockTargets, usualTargets } from '../../src/widgets/lora-calculator/targets.ts';
import { kinds, templatesOf } from '../../src/widgets/prompt-templates/catalogue.ts';
import { program as pairProgram } from '../../src/widgets/prompt-templates/python.ts';
import { SHOTS, settings as pairSettings } from '../../src/widgets/prompt-templates/settings.ts';
import { program as rougeProgram } from '../../src/widgets/rouge-lab/python.ts';
import { CHOICES as ROUGE } from '../../src/widgets/rouge-lab/settings.ts';
import type { Program } from '../../src/widgets/shared/as-python/program.ts';
import { shapeOf } from '../../src/widgets/shared/chosen-model.ts';
import { courseModels } from '../../src/widgets/shared/course-models.ts';
import { decodeModels } from '../../src/widgets/shared/model-table.ts';
import { stateOf, type TextExample } from '../../src/widgets/shared/text-examples.ts';
import { barsOf } from '../../src/widgets/training-memory/bars.ts';
import { program as memoryProgram } from '../../src/widgets/training-memory/python.ts';
import {
  EXAMPLES,
  OPTIMISERS,
  PRECISIONS,
  RECOMPUTATIONS,
  settings as memorySettings,
} from '../../src/widgets/training-memory/settings.ts';

/** Runs the program as listings are run. */
function prove(program: Program): void {
  if ('why' in program) throw new Error(program.why);
  const { code, output } = program;
  expect(unknownNames(parsePython(code), knownLibraries), code).toEqual([]);
  expect(runPython(code, libraries), code).toBe(`${output}\n`);
}

const models = decodeModels(courseModels);
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: oneOf(['a', 'b ', '"', "'", '\\', '\n', '{', '}', '茶', '🍵', '#']),
    maxLength: 20,
  }),
);
const someTexts = fc.array(texts, { minLength: 1, maxLength: 3 });

describe('what a widget offers as Python prints what is beside it', () => {
  test('BleuLab', () => {
    for (const example of data.bleu as readonly TextExample[])
      prove(bleuProgram(stateOf(BLEU, example)));
    const settings = fc.record({
      tok: oneOf(BLEU.tok),
      smooth: oneOf(BLEU.smooth),
      case: oneOf(BLEU.case),
      eff: oneOf(BLEU.eff),
      order: oneOf(BLEU.order),
    });
    fc.assert(
      fc.property(someTexts, texts, settings, (references, candidate, chosen) => {
        prove(bleuProgram({ preset: '', references, candidate, settings: chosen }));
      }),
    );
  });

  test('RougeLab', () => {
    for (const example of data.rouge as readonly TextExample[])
      prove(rougeProgram(stateOf(ROUGE, example)));
    const settings = fc.record({
      measure: oneOf(ROUGE.measure),
      stem: oneOf(ROUGE.stem),
      against: oneOf(ROUGE.against),
    });
    fc.assert(
      fc.property(someTexts, texts, settings, (references, candidate, chosen) => {
        prove(rougeProgram({ preset: '', references, candidate, settings: chosen }));
      }),
    );
  });

  test('PromptTemplates', () => {
    const { initial } = pairSettings;
    for (const kind of kinds)
      for (const { id: row } of kind.rows)
        for (const { id: template } of templatesOf(kind.id))
          for (const shots of SHOTS) prove(pairProgram({ ...initial, row, template, shots }));
    fc.assert(
      fc.property(texts, (text) => {
        const values = { review_body: text };
        prove(pairProgram({ ...initial, values, prompt: 'Rate { review_body }:' }));
      }),
    );
    expect(pairProgram({ ...initial, prompt: 'Rate {stars}' })).toHaveProperty('why');
  });

  test('LoraCalculator', () => {
    const { initial } = loraSettings(models);
    prove(loraProgram(shapeOf(initial.model, models), initial));
    for (const { id, hub } of models) {
      const model = shapeOf({ id }, models);
      for (const targets of [usualTargets(model), blockTargets(model)]) {
        const made = loraProgram(model, { ...initial, view: 'model', model: { id }, targets });
        if (hub === '') expect(made).toHaveProperty('why');
        else prove(made);
      }
    }
    const own = { shape: { hidden: 256, layers: 2, ffn: 512, vocab: 1000 } };
    const model = shapeOf(own, models);
    const targets = usualTargets(model);
    prove(loraProgram(model, { ...initial, view: 'model', model: own, targets, r: 3 }));
  });

  test('TrainingMemory', () => {
    const { initial } = memorySettings(models);
    const shown = (change: Partial<typeof initial>): void => {
      const state = { ...initial, ...change };
      const model = shapeOf(state.model, models);
      prove(memoryProgram(model, state, barsOf(model, state)));
    };
    for (const [, , change] of EXAMPLES) shown(change);
    for (const [precision] of PRECISIONS)
      for (const [optimiser] of OPTIMISERS)
        for (const [recompute] of RECOMPUTATIONS) shown({ precision, optimiser, recompute });
    for (const { id } of models) shown({ model: { id }, batch: 3, sequence: 77, r: 5 });
  });
});
