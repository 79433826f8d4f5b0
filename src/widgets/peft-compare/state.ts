import {
  choiceToText,
  linkedModel,
  rememberedModel,
  type ModelChoice,
} from '../shared/chosen-model.ts';
import { linkReader } from '../shared/link-values.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

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
export type Setting = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[];

export interface State extends Record<Setting, number> {
  model: ModelChoice;
  weights: Format;
}

export const DEFAULT_MODEL: ModelChoice = { id: 'llama-2-7b' };

export function stateCodec(models: readonly CourseModel[]): StateCodec<State> {
  const initial: State = {
    ...{ model: DEFAULT_MODEL, weights: 'mixed' },
    ...{ tasks: SETTINGS.tasks.start, r: SETTINGS.r.start },
    ...{ m: SETTINGS.m.start, p: SETTINGS.p.start },
  };
  return {
    initial,
    parse(parameters) {
      const ignored = unknownParameters(parameters, Object.keys(initial));
      const link = linkReader(parameters, ignored);
      const state: State = {
        ...initial,
        model: linkedModel(parameters, models, DEFAULT_MODEL, ignored),
        weights: link.oneOf('weights', FORMATS, initial.weights),
      };
      for (const name of SETTING_NAMES) {
        state[name] = link.integer(name, SETTINGS[name], initial[name]);
      }
      return { state, ignored };
    },
    serialise(state) {
      // The model always, so that a link wins over what its reader chose before.
      const parameters = new URLSearchParams({ model: choiceToText(state.model) });
      for (const name of ['weights', ...SETTING_NAMES] as const) {
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
