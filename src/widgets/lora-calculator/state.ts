import type { ModelShape, ModuleShape } from '../../models/model-shape.ts';
import {
  choiceToText,
  linkedModel,
  rememberedModel,
  shapeOf,
  type ModelChoice,
} from '../shared/chosen-model.ts';
import { linkReader } from '../shared/link-values.ts';
import type { CourseModel } from '../shared/model-table.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

export const VIEWS = ['matrix', 'model'] as const;

/** Sides of a matrix, ranks and alphas that can be drawn and counted. */
export const SIZE_LIMITS = { min: 1, max: 65_536 } as const;

export interface State {
  /** one matrix to scale, or a whole model */
  view: (typeof VIEWS)[number];
  /** rows of W */
  d: number;
  /** columns of W */
  k: number;
  /** rank, in both views */
  r: number;
  alpha: number;
  model: ModelChoice;
  /** names of adapted matrices: some of those in the model's blocks, never none */
  targets: readonly string[];
}

/** The rank that readers are asked about. */
export const ASKED_RANK = 64;

/** The lab of the course adapts this one. */
export const DEFAULT_MODEL: ModelChoice = { id: 'flan-t5-base' };

/** Linear layers of one name inside a model's blocks: those that the figure draws. */
export function blockLayers(model: ModelShape): (ModuleShape & { inAll: number })[] {
  const layers = model.modules.filter(({ group }) => group === 'attention' || group === 'ffn');
  return layers
    .filter((layer, i) => layers.findIndex(({ target }) => target === layer.target) === i)
    .map((layer) => {
      const alike = layers.filter(({ target }) => target === layer.target);
      return { ...layer, inAll: alike.reduce((sum, { count }) => sum + count, 0) };
    });
}

export const blockTargets = (model: ModelShape): string[] =>
  blockLayers(model).map(({ target }) => target);

/** Queries and values, as in Hu 2021; where one matrix makes them, that one. */
export function usualTargets(model: ModelShape): string[] {
  const names = blockTargets(model);
  const both = names.filter((name) => /^(q|v|query|value)(_proj)?$/.test(name));
  return both.length > 0 ? both : names.slice(0, 1);
}

export function stateCodec(models: readonly CourseModel[]): StateCodec<State> {
  const withModel = (model: ModelChoice) => ({
    model,
    targets: usualTargets(shapeOf(model, models)),
  });
  const initial: State = {
    ...{ view: 'matrix', d: 512, k: 64, r: 8, alpha: 16 },
    ...withModel(DEFAULT_MODEL),
  };

  return {
    initial,
    parse(parameters) {
      const ignored = unknownParameters(parameters, [...Object.keys(initial)]);
      const link = linkReader(parameters, ignored);
      const { model, targets } = withModel(linkedModel(parameters, models, DEFAULT_MODEL, ignored));
      const state: State = {
        view: link.oneOf('view', VIEWS, initial.view),
        d: link.integer('d', SIZE_LIMITS, initial.d),
        k: link.integer('k', SIZE_LIMITS, initial.k),
        r: link.integer('r', SIZE_LIMITS, initial.r),
        alpha: link.integer('alpha', SIZE_LIMITS, initial.alpha),
        ...{ model, targets },
      };
      const wanted = parameters.get('targets')?.split(',') ?? targets;
      const shape = shapeOf(model, models);
      const known = blockTargets(shape);
      const unknown = wanted.filter((name) => !known.includes(name));
      if (unknown.length > 0) {
        const names = unknown.slice(0, 3).map((name) => `“${name.slice(0, 24)}”`);
        ignored.push(`the blocks of ${shape.name} have no ${names.join(', ')}`);
      }
      const found = known.filter((name) => wanted.includes(name));
      return { state: found.length > 0 ? { ...state, targets: found } : state, ignored };
    },
    serialise(state) {
      // The model always, so that a link wins over what its reader chose before.
      const parameters = new URLSearchParams({ model: choiceToText(state.model) });
      for (const name of ['view', 'd', 'k', 'r', 'alpha'] as const) {
        if (state[name] !== initial[name]) parameters.set(name, String(state[name]));
      }
      const targets = state.targets.join(',');
      if (targets !== withModel(state.model).targets.join(',')) parameters.set('targets', targets);
      return parameters;
    },
    remembered() {
      const model = rememberedModel(models);
      return model ? withModel(model) : {};
    },
  };
}
