import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { trainableParameters } from '../../models/peft.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { courseModels } from '../shared/course-models.ts';
import { decodeModels } from '../shared/model-table.ts';
import { adapterSize, barsOf, CARDS, cardWords, largestPart, reading } from './bars.ts';
import {
  EXAMPLES,
  OPTIMISERS,
  PRECISIONS,
  RECOMPUTATIONS,
  SETTING_NAMES,
  SETTINGS,
  settings,
  type State,
} from './settings.ts';
import { TrainingMemoryView } from './TrainingMemoryView.tsx';

const GB = 1e9;
const models = decodeModels(courseModels);
const codec = settings(models);
const bars = (change: Partial<State>) => {
  const state = { ...codec.initial, ...change };
  return barsOf(shapeOf(state.model, models), state);
};
const llama = shapeOf({ id: 'llama-2-7b' }, models);

describe('bars', () => {
  test('the course’s billion: 4 GB of weights, 24 GB to train', () => {
    const [all, ...others] = bars({ by: 'count', precision: 'fp32' });
    expect(others).toEqual([]);
    expect(all?.parts).toEqual({
      ...{ frozen: 0, weights: 4 * GB, gradients: 4 * GB, states: 8 * GB, activations: 8 * GB },
    });
    expect(all?.total).toBe(24 * GB);
    expect(all?.card?.gigabytes).toBe(24);
  });

  test('Llama 2 7B on 4,096 tokens: 18 bytes a parameter, and 104 GB of activations', () => {
    const [full] = bars({});
    expect((full?.total ?? 0) - (full?.parts.activations ?? 0)).toBe(18 * 6_738_415_616);
    expect(full?.parts.activations).toBe(32 * 4096 * 4096 * (34 + 160));
    expect(full && largestPart(full)[0]).toBe('activations');
    expect(full?.card).toBeUndefined();
  });

  test('with whole blocks recomputed LoRA just fits 16 GB, all weights need 141 GB', () => {
    expect(bars({ recompute: 'blocks' }).map(cardWords)).toEqual([
      ...['fits H200', 'just fits T4', 'fits T4'],
    ]);
  });

  test('the example of 70 billion fits one card of 48 GB with QLoRA', () => {
    const example = EXAMPLES.find(([name]) => name === 'seventy')?.[2];
    expect(bars({ ...example }).at(-1)?.card?.gigabytes).toBe(48);
  });

  test('the adapter is what peft counts for all linear layers', () => {
    const { trainable } = trainableParameters(llama, {
      ...{ kind: 'lora', r: 16, targets: ['all-linear'] },
    });
    expect(adapterSize(llama, 16)).toBe(trainable);
    expect(trainable).toBe(39_976_960);
  });

  test('cards stand from the smallest to the largest', () => {
    const sizes = CARDS.map(({ gigabytes }) => gigabytes);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

test('the reading says what fits and what takes most', () => {
  const state = codec.initial;
  expect(reading(llama, state, bars({}))).toBe(
    'Training all of Llama 2 7B takes 225\u00A0GB, more than any single card here; activations are the largest part. LoRA takes 118\u00A0GB, QLoRA 109\u00A0GB.',
  );
  const course: State = { ...state, by: 'count', precision: 'fp32' };
  expect(reading(llama, course, barsOf(llama, course))).toBe(
    'To train 1B parameters takes 24\u00A0GB and needs a card of 24\u00A0GB or more: 4\u00A0GB of weights, and 20\u00A0GB that come with training.',
  );
});

describe('the state', () => {
  const names = [PRECISIONS, OPTIMISERS, RECOMPUTATIONS].flat().map(([name]) => name);
  const anyLink = fc.dictionary(
    fc.oneof(
      fc.constantFrom('by', 'model', 'precision', 'optimiser', 'recompute', ...SETTING_NAMES),
      fc.string(),
    ),
    fc.oneof(
      ...[fc.string(), fc.double().map(String), fc.integer({ min: 1, max: 1e6 }).map(String)],
      fc.constantFrom('count', 'gpt2', 'own,65536,1000,1000000,10000000', ...names),
    ),
  );

  test('is valid after any link, survives its own, and has finite bars', () => {
    fc.assert(
      fc.property(anyLink, (entries) => {
        const { state } = codec.parse(new URLSearchParams(entries));
        for (const name of SETTING_NAMES) {
          const { min, max } = SETTINGS[name];
          expect(state[name] >= min && state[name] <= max).toBe(true);
        }
        expect(codec.parse(codec.serialise(state))).toEqual({ state, ignored: [] });
        const model = shapeOf(state.model, models);
        const all = barsOf(model, state);
        expect(all.every(({ total }) => Number.isFinite(total) && total > 0)).toBe(true);
        expect(reading(model, state, all)).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});

test('without script the whole figure is there, with its working', () => {
  const html = render(<TrainingMemoryView id="fig" models={courseModels} />);
  expect(html).toContain('225\u00A0GB');
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});
