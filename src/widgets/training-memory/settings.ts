import type { Recomputation } from '../../models/activation-memory.ts';
import type { Optimiser, TrainableFormat } from '../../models/memory.ts';
import type { ModelChoice } from '../shared/chosen-model.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { courseModel, declareSettings, integer, oneOf, type StateOf } from '../shared/settings.ts';

export const title = 'Memory of training';
/** what one can do with it: for its page and the gallery */
export const about =
  'Weights, gradients, optimiser states and activations of a real model, trained whole, with LoRA or with QLoRA, against the memory of single cards.';

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

export const DEFAULT_MODEL: ModelChoice = { id: 'llama-2-7b' };

const whole = (name: Setting) => integer(SETTINGS[name], SETTINGS[name].start);

export const settings = (models: readonly CourseModel[]) =>
  declareSettings({
    by: oneOf(BY),
    model: courseModel(models, DEFAULT_MODEL),
    precision: oneOf(['mixed', 'mixed-16', 'mixed-both', 'fp32', 'bf16']),
    optimiser: oneOf(['adamw', 'adamw-8bit', 'sgd-momentum', 'sgd']),
    recompute: oneOf(['none', 'attention', 'blocks']),
    parameters: whole('parameters'),
    sequence: whole('sequence'),
    batch: whole('batch'),
    r: whole('r'),
  });
export type State = StateOf<typeof settings>;

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
