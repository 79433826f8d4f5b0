import type { Recomputation } from '../../models/activation-memory.ts';
import type { Optimiser, TrainableFormat } from '../../models/memory.ts';
import {
  choiceToText,
  linkedModel,
  rememberedModel,
  type ModelChoice,
} from '../shared/chosen-model.ts';
import { linkReader } from '../shared/link-values.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

/** A model of known shape, or nothing but a number of parameters. */
export const BY = ['model', 'count'] as const;

/** How trained weights and their gradients are held, with the words of the settings. */
export const PRECISIONS = [
  ['mixed', 'Mixed: 16 bits and FP32, gradients in FP32'],
  ['mixed-16', 'Mixed: 16 bits and FP32, gradients in 16 bits'],
  ['mixed-both', 'Mixed: 16 bits and FP32, gradients in both'],
  ['fp32', 'All in FP32'],
  ['bf16', 'Weights and gradients in BF16 alone'],
] as const satisfies readonly (readonly [TrainableFormat, string])[];

export const OPTIMISERS = [
  ['adamw', 'AdamW'],
  ['adamw-8bit', 'AdamW with 8-bit states'],
  ['sgd-momentum', 'SGD with momentum'],
  ['sgd', 'SGD'],
] as const satisfies readonly (readonly [Optimiser, string])[];

export const RECOMPUTATIONS = [
  ['none', 'Nothing'],
  ['attention', 'Inside of attention'],
  ['blocks', 'Whole blocks'],
] as const satisfies readonly (readonly [Recomputation, string])[];

/** The numbers that a reader sets, with their limits and what stands there at first. */
export const SETTINGS = {
  parameters: { label: 'Parameters', min: 1, max: 1e13, start: 1e9 },
  sequence: { label: 'Tokens in a text', min: 1, max: 1_048_576, start: 4096 },
  batch: { label: 'Texts at a time', min: 1, max: 4096, start: 1 },
  r: { label: 'LoRA rank r', min: 1, max: 65_536, start: 16 },
} as const;
export type Setting = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[];

export interface State extends Record<Setting, number> {
  by: (typeof BY)[number];
  model: ModelChoice;
  precision: (typeof PRECISIONS)[number][0];
  optimiser: (typeof OPTIMISERS)[number][0];
  recompute: (typeof RECOMPUTATIONS)[number][0];
}

export const DEFAULT_MODEL: ModelChoice = { id: 'llama-2-7b' };

const first = <Item>(list: readonly (readonly [Item, string])[]): Item[] =>
  list.map(([item]) => item);

export function stateCodec(models: readonly CourseModel[]): StateCodec<State> {
  const initial: State = {
    ...{ by: 'model', model: DEFAULT_MODEL, parameters: SETTINGS.parameters.start },
    ...{ precision: 'mixed', optimiser: 'adamw', recompute: 'none' },
    ...{ sequence: SETTINGS.sequence.start, batch: SETTINGS.batch.start, r: SETTINGS.r.start },
  };
  return {
    initial,
    parse(parameters) {
      const ignored = unknownParameters(parameters, Object.keys(initial));
      const link = linkReader(parameters, ignored);
      const state: State = {
        ...initial,
        by: link.oneOf('by', BY, initial.by),
        model: linkedModel(parameters, models, DEFAULT_MODEL, ignored),
        precision: link.oneOf('precision', first(PRECISIONS), initial.precision),
        optimiser: link.oneOf('optimiser', first(OPTIMISERS), initial.optimiser),
        recompute: link.oneOf('recompute', first(RECOMPUTATIONS), initial.recompute),
      };
      for (const name of SETTING_NAMES) {
        state[name] = link.integer(name, SETTINGS[name], initial[name]);
      }
      return { state, ignored };
    },
    serialise(state) {
      // The model always, so that a link wins over what its reader chose before.
      const parameters = new URLSearchParams({ model: choiceToText(state.model) });
      for (const name of ['by', 'precision', 'optimiser', 'recompute', ...SETTING_NAMES] as const) {
        if (state[name] !== initial[name]) parameters.set(name, String(state[name]));
      }
      return parameters;
    },
    remembered() {
      const model = rememberedModel(models);
      return model ? { model } : {};
    },
  };
}

/** Cases worth a look. Each sets everything, so that no trace of another case is left. */
export const EXAMPLES = [
  ['course', 'The course’s billion', { by: 'count', parameters: 1e9, precision: 'fp32' }],
  ['longer', 'Twice the length', { sequence: 8192 }],
  ['blocks', 'Recompute blocks', { recompute: 'blocks' }],
  [
    'seventy',
    '70 billion, QLoRA',
    { model: { id: 'llama-2-70b' }, recompute: 'blocks', sequence: 4096 },
  ],
] as const satisfies readonly (readonly [string, string, Partial<State>])[];
