import type { ScalingApproach } from '../../models/scaling-laws.ts';
import { declareSettings, listOf, number, type StateOf } from '../shared/settings.ts';

export const title = 'BloombergGPT against Chinchilla';
/** what one can do with it: for its page and the gallery */
export const about =
  'Drag a training budget across two charts and read how many parameters and tokens five scaling laws would buy with it.';

export const APPROACHES: readonly ScalingApproach[] = [
  'kaplan',
  'chinchilla-1',
  'chinchilla-2',
  'chinchilla-3',
  'chinchilla-3-refit',
];

/** Budgets that the charts can show, in FLOPs. */
export const BUDGET_LIMITS = {
  min: 1e19,
  max: 1e28,
  describe: 'a budget from 1e19 to 1e28 FLOPs',
} as const;

/** 6ND of BloombergGPT: 50,558,868,480 parameters on 569B tokens (Wu 2023, Table 4). */
export const RUN_BUDGET = 1.726e23;

/** On the stage at first: the models of its time that say most, the largest ones and Chinchilla. */
const SHOWN: readonly string[] = ['gpt-3-175b', 'gopher-280b', 'chinchilla-70b', 'palm-540b'];

/** Ids of all models that can be shown: those that its authors or Chinchilla’s compare with, and one more of each family of its time. */
export const MODELS: readonly string[] = [
  ...SHOWN,
  ...['mt-nlg-530b', 'gpt-neox-20b', 'opt-66b', 'bloom-176b', 'llama-7b', 'llama-65b'],
  ...['falcon-40b', 'jurassic-1-178b', 'lamda-137b', 'glm-130b', 'galactica-120b', 'llama-2-70b'],
];

export const settings = declareSettings({
  /** training compute C in FLOPs, by the 6ND rule */
  budget: number(BUDGET_LIMITS, RUN_BUDGET),
  lines: listOf(APPROACHES),
  models: listOf(MODELS, { initial: SHOWN }),
});
export type State = StateOf<typeof settings>;
