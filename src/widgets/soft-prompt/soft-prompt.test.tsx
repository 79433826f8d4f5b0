import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { courseModels } from '../shared/course-models.ts';
import type { Prediction } from '../shared/prediction/use-prediction.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { decodeModels } from '../shared/model-table.ts';
import { ASKED, Chart } from './Chart.tsx';
import { behind, gap, promptCost, reading, standing, type Curves } from './prompt.ts';
import { LIMITS, settings } from './settings.ts';
import { SoftPromptView } from './SoftPromptView.tsx';

interface Point {
  model: string;
  params: number;
  score: number;
  low: number;
  high: number;
}
const results = JSON.parse(
  readFileSync(new URL('../../content/data/lora-results.json', import.meta.url), 'utf8'),
) as {
  promptTuningFigure1: Record<
    'promptTuning' | 'modelTuning' | 'modelTuningMultiTask' | 'promptDesignGpt3FewShot',
    Point[]
  >;
};
const figure = results.promptTuningFigure1;
const means = (points: readonly Point[]): number[] => points.map(({ score }) => score);
const curves: Curves = {
  sizes: figure.promptTuning.map(({ params }) => params),
  names: figure.promptTuning.map(({ model }) => model),
  prompt: figure.promptTuning.map(({ score, low, high }) => [score, low, high] as const),
  full: means(figure.modelTuning),
  multi: means(figure.modelTuningMultiTask),
  words: figure.promptDesignGpt3FewShot.map(({ params, score }) => [params, score] as const),
};
const prediction: Prediction<number> = {
  ...{ open: false, guess: 4, draft: undefined, propose: () => undefined },
  ...{ make: () => undefined, skip: () => undefined, again: () => undefined },
};
const models = decodeModels(courseModels);
const codec = settings(models);

describe('what a soft prompt costs', () => {
  /** Lester 2021, Table 4; the row of T5-Small corrected for a misprint. */
  test.each([
    ['flan-t5-small', 20, 10_240, 76_971_392],
    ['flan-t5-base', 5, 3840, 247_581_696],
    ['flan-t5-large', 1, 1024, 783_151_104],
    ['flan-t5-xl', 1, 2048, 2_849_759_232],
    ['flan-t5-xxl', 50, 204_800, 11_135_537_152],
  ])('%s with %s tokens trains %s numbers of %s, as the paper prints', (id, p, trained, total) => {
    const model = shapeOf({ id }, models);
    const { parameters } = promptCost(model, { ...codec.initial, p });
    expect(parameters).toBe(trained);
    expect(model.totalParams + parameters).toBe(total);
  });

  test('the context ends where learned positions end', () => {
    const gpt2 = shapeOf({ id: 'gpt2' }, models);
    const cost = promptCost(gpt2, { ...codec.initial, p: 100, context: 4096 });
    expect(cost).toMatchObject({ positions: 1024, context: 1024 });
    const t5 = promptCost(shapeOf({ id: 'flan-t5-base' }, models), codec.initial);
    expect(t5.positions).toBeUndefined();
    expect(t5.used).toBeCloseTo(100 / 512, 12);
  });
});

describe('where a size stands on the curve', () => {
  test('gaps are differences of the scores shown: 4.30, 9.99, 5.47, 2.74 points, then level', () => {
    const gaps = curves.sizes.map((_, i) => gap(curves, i));
    expect(gaps).toEqual([
      '4.30 points behind',
      '9.99 points behind',
      '5.47 points behind',
      '2.74 points behind',
      'level',
    ]);
  });

  test.each([
    [
      11_135_332_352,
      '89.98 with a soft prompt, 89.94 with all weights trained, level, at the only',
    ],
    [6_738_415_616, 'between T5-XL (2.74 points behind) and T5-XXL (level)'],
    [50_558_868_480, 'Nothing this large was measured'],
    [1000, 'Nothing this small was measured'],
  ])('%s parameters: “%s”', (parameters, text) => {
    expect(standing(parameters, curves)).toContain(text);
  });
});

describe('the state', () => {
  const anyLink = fc.dictionary(
    fc.oneof(fc.constantFrom('model', 'p', 'context'), fc.string()),
    fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.integer({ min: 1, max: 100_000 }).map(String),
      fc.constantFrom('gpt2', 'own,8,1,8,2', 'own,65536,1000,1000000,10000000'),
    ),
  );

  test('is valid after any link, survives its own, and is drawn without nonsense', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        for (const name of ['p', 'context'] as const) {
          expect(state[name] >= LIMITS[name].min && state[name] <= LIMITS[name].max).toBe(true);
        }
        expect(codec.parse(codec.serialise(state))).toEqual({ state, ignored: [] });
        const model = shapeOf(state.model, models);
        const { totalParams: parameters, name } = model;
        const html = render(<Chart {...{ curves, parameters, name, prediction }} />);
        expect(html + reading(model, state, curves)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});

test('the page holds T5-XXL with 100 tokens', () => {
  const html = render(
    <SoftPromptView id="fig-soft-prompt" models={courseModels} curves={curves} />,
  );
  for (const text of ['409,600 numbers', '1.64\u00A0MB', '19.5%', 'level, at the only size']) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('the size that is asked about is the one with the widest gap, as the answer says', () => {
  const gaps = curves.sizes.map((_, index) => behind(curves, index));
  expect(behind(curves, ASKED)).toBe(Math.max(...gaps));
});
