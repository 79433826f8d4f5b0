import type { ModelChoice } from '../shared/chosen-model.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { courseModel, declareSettings, integer, oneOf, type StateOf } from '../shared/settings.ts';

export const title = 'Seven ways to fine-tune';
/** what one can do with it: for its page and the gallery */
export const about =
  'Choose a model and a number of tasks: what each method trains, what it needs in memory, and what all the tasks take on disk.';

/**
 * How numbers are held in training. `mixed` counts trained ones as mixed precision does, with a copy in
 * FP32, and holds frozen ones in 16 bits; `bf16` has all in 16 bits but Adam's states.
 */
export const FORMATS = ['fp32', 'mixed', 'bf16', 'nf4'] as const;
export type Format = (typeof FORMATS)[number];

/** The numbers that a reader sets, with their limits and what stands there at first. */
export const SETTINGS = {
  tasks: { label: 'Tasks', min: 1, max: 100_000, start: 10 },
  r: { label: 'LoRA rank r', min: 1, max: 65_536, start: 8 },
  m: { label: 'Adapter bottleneck m', min: 1, max: 65_536, start: 64 },
  p: { label: 'Virtual tokens p', min: 1, max: 65_536, start: 20 },
} as const;
export const SETTING_NAMES = ['tasks', 'r', 'm', 'p'] as const;

export const DEFAULT_MODEL: ModelChoice = { id: 'llama-2-7b' };

const whole = (name: keyof typeof SETTINGS) => integer(SETTINGS[name], SETTINGS[name].start);

export const settings = (models: readonly CourseModel[]) =>
  declareSettings({
    model: courseModel(models, DEFAULT_MODEL),
    weights: oneOf(FORMATS, 'mixed'),
    tasks: whole('tasks'),
    r: whole('r'),
    m: whole('m'),
    p: whole('p'),
  });
export type State = StateOf<typeof settings>;
