import type { ModelChoice } from '../shared/chosen-model.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { courseModel, declareSettings, integer, oneOf, type StateOf } from '../shared/settings.ts';

/** How the frozen weights are held. */
export const FORMATS = ['fp32', 'bf16', 'nf4'] as const;
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
    weights: oneOf(FORMATS, 'bf16'),
    tasks: whole('tasks'),
    r: whole('r'),
    m: whole('m'),
    p: whole('p'),
  });
export type State = StateOf<typeof settings>;
