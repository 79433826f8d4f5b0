import type { ScalingApproach } from '../../models/scaling-laws.ts';
import { typed } from '../shared/format.ts';
import { parseWithin } from '../shared/parse-number.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

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

export interface State {
  /** training compute C in FLOPs, by the 6ND rule */
  budget: number;
  lines: readonly ScalingApproach[];
  /** ids of models in the data */
  models: readonly string[];
}

/** 6ND of BloombergGPT: 50,558,868,480 parameters on 569B tokens (Wu 2023, Table 4). */
export const RUN_BUDGET = 1.726e23;

/**
 * @param known ids of the models in the data
 * @param shown ids of those that are on the stage at first
 */
export function stateCodec(known: readonly string[], shown: readonly string[]): StateCodec<State> {
  const initial: State = { budget: RUN_BUDGET, lines: APPROACHES, models: shown };

  const readList = <Item extends string>(
    text: string,
    allowed: readonly Item[],
    noun: string,
    ignored: string[],
  ): Item[] => {
    const wanted = text === 'none' ? [] : text.split(',');
    const unknown = wanted.filter((item) => !(allowed as readonly string[]).includes(item));
    if (unknown.length > 0) {
      const names = unknown.slice(0, 3).map((name) => `“${name.slice(0, 24)}”`);
      ignored.push(`there is no ${noun} ${names.join(', ')}${unknown.length > 3 ? ' …' : ''}`);
    }
    return allowed.filter((item) => wanted.includes(item));
  };

  return {
    initial,
    parse(parameters) {
      const ignored = unknownParameters(parameters, ['budget', 'lines', 'models']);
      const state = { ...initial };
      const budget = parameters.get('budget');
      if (budget !== null) {
        const parsed = parseWithin(budget, BUDGET_LIMITS);
        if (parsed.ok) state.budget = parsed.value;
        else ignored.push(`the budget was left as it is (${parsed.message})`);
      }
      const lines = parameters.get('lines');
      if (lines !== null) state.lines = readList(lines, APPROACHES, 'line', ignored);
      const models = parameters.get('models');
      if (models !== null) state.models = readList(models, known, 'model', ignored);
      return { state, ignored };
    },
    serialise(state) {
      const parameters = new URLSearchParams();
      if (state.budget !== initial.budget) parameters.set('budget', typed(state.budget));
      const list = (name: 'lines' | 'models') => {
        const same =
          state[name].length === initial[name].length &&
          initial[name].every((item) => (state[name] as readonly string[]).includes(item));
        if (!same) parameters.set(name, state[name].join(',') || 'none');
      };
      list('lines');
      list('models');
      return parameters;
    },
  };
}
