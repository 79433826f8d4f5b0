import {
  choiceToText,
  linkedModel,
  rememberedModel,
  type ModelChoice,
} from '../shared/chosen-model.ts';
import { linkReader } from '../shared/link-values.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export interface State {
  model: ModelChoice;
  /** virtual tokens */
  p: number;
  /** tokens that the input may have, virtual ones included */
  context: number;
}

export const LIMITS = {
  p: { min: 1, max: 100_000 },
  context: { min: 1, max: 10_000_000 },
} as const;

export const DEFAULT_MODEL: ModelChoice = { id: 'flan-t5-xxl' };

export function stateCodec(models: readonly CourseModel[]): StateCodec<State> {
  const initial: State = { model: DEFAULT_MODEL, p: 100, context: 512 };
  return {
    initial,
    parse(parameters) {
      const ignored = unknownParameters(parameters, Object.keys(initial));
      const link = linkReader(parameters, ignored);
      const state = {
        model: linkedModel(parameters, models, DEFAULT_MODEL, ignored),
        p: link.integer('p', LIMITS.p, initial.p),
        context: link.integer('context', LIMITS.context, initial.context),
      };
      return { state, ignored };
    },
    serialise(state) {
      // The model always, so that a link wins over what its reader chose before.
      const parameters = new URLSearchParams({ model: choiceToText(state.model) });
      for (const name of ['p', 'context'] as const) {
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
