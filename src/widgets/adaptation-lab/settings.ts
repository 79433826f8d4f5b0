import type { AdaptationPlan } from '../../models/transformer/adaptation.ts';
import { type Method, METHODS } from '../../models/transformer/methods.ts';
import { TARGETS, type Target } from '../../models/transformer/shape.ts';
import {
  declareSettings,
  integer,
  number,
  oneOf,
  oneOfNumbers,
  percentage,
  type StateOf,
} from '../shared/settings.ts';

export const title = 'Adapt a language model in the page';
/** what one can do with it: for its page and the gallery */
export const about =
  'Train a small language model on legal, medical or financial text: fully, by LoRA, by a soft prompt or from scratch. Each run becomes a point between what was learned and what was forgotten.';

export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  full: 'Full',
  lora: 'LoRA',
  'soft-prompt': 'Soft prompt',
  scratch: 'From scratch',
};
export const FIELDS = ['legal', 'medical', 'financial'] as const;
export const RANKS = [1, 2, 4, 8, 16] as const;
export const PLACES = ['qv', 'attention', 'all'] as const;
type Place = (typeof PLACES)[number];
export const PLACE_NAMES: Readonly<Record<Place, string>> = {
  qv: 'queries and values',
  attention: 'all of attention',
  all: 'all matrices',
};
const PLACE_TARGETS: Readonly<Record<Place, readonly Target[]>> = {
  qv: ['q', 'v'],
  attention: ['q', 'k', 'v', 'o'],
  all: TARGETS,
};

/** As tried on the validation part of the legal text; the test part chose none. */
export const RATES: Readonly<Record<Method, number>> = {
  full: 0.001,
  lora: 0.003,
  'soft-prompt': 0.03,
  scratch: 0.004,
};

/** Steps of a run: those to choose from, and those of ours. */
export const LENGTHS = [50, 100, 300, 600, 1200] as const;
export const STEPS = 300;

export const LIMITS = {
  replay: { min: 0, max: 90, whole: true, describe: 'a whole percentage from 0 to 90' },
  rate: { min: 0.00001, max: 0.2, describe: 'a learning rate from 0.00001 to 0.2' },
  seed: { min: 0, max: 9999, whole: true, describe: 'a whole number from 0 to 9,999' },
} as const;

/** What a figure begins with. */
export interface First {
  readonly method: Method;
  /** whether LoRA begins at rank 8 on all matrices, not at 4 on queries and values */
  readonly wide: boolean;
}

export const settings = ({ method, wide }: First) =>
  declareSettings(
    {
      method: oneOf(METHODS, method),
      field: oneOf(FIELDS),
      /** of the LoRA matrices */
      rank: oneOfNumbers(RANKS, wide ? 8 : 4),
      /** where LoRA adapts */
      place: oneOf(PLACES, wide ? 'all' : 'qv'),
      /** share of general text in training */
      replay: percentage(LIMITS.replay, 0),
      seed: integer(LIMITS.seed, 1),
      steps: oneOfNumbers(LENGTHS, STEPS),
      /** how runs are drawn */
      view: oneOf(['plane', 'steps']),
    },
    (state) => ({ rate: number(LIMITS.rate, RATES[state.method]) }),
  );
export type State = StateOf<typeof settings>;

const planOf = (state: State): AdaptationPlan => ({
  method: state.method,
  rank: state.rank,
  targets: PLACE_TARGETS[state.place],
  replay: state.replay,
  learningRate: state.rate,
  seed: state.seed,
});

/** The usual run of a method, as a figure has it. */
export const usual = (state: State, method: Method): State => ({
  ...state,
  method,
  rate: RATES[method],
});

/** What decides a run. */
export interface Course {
  readonly field: string;
  readonly plan: AdaptationPlan;
  readonly steps: number;
}

export const courseOf = (state: State): Course => ({
  field: state.field,
  plan: planOf(state),
  steps: state.steps,
});

/** Two courses with one key make the same run. */
export const keyOf = ({ field, plan, steps }: Course): string => {
  const { method, rank, targets, replay, learningRate, seed } = plan;
  const lora = method === 'lora' ? [rank, targets.join('+')] : [];
  return [field, method, ...lora, replay, learningRate, seed, steps].join(' ');
};
