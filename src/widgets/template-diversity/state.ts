import { parseWithin } from '../shared/parse-number.ts';
import { type StateCodec, unknownParameters } from '../shared/url-state.ts';
import { type Measure, MEASURES } from './mixture.ts';

export interface State {
  /** how many wordings the row is shown in */
  wordings: number;
  measure: Measure;
  /** most pairs that one data set counts for */
  cap: number;
}

export const LIMITS = {
  wordings: { min: 1, max: 10, whole: true, describe: 'a whole number of wordings, 1 to 10' },
  cap: { min: 100, max: 1_000_000, whole: true, describe: 'whole pairs from 100 to 1,000,000' },
} as const;

const initial: State = { wordings: 1, measure: 'tasks', cap: 3000 };

export const codec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const state = { ...initial };
    const ignored = unknownParameters(parameters, ['wordings', 'measure', 'cap']);
    for (const key of ['wordings', 'cap'] as const) {
      const text = parameters.get(key);
      if (text === null) continue;
      const parsed = parseWithin(text, LIMITS[key]);
      if (parsed.ok) state[key] = parsed.value;
      else ignored.push(`${key} must be ${LIMITS[key].describe}`);
    }
    const measure = parameters.get('measure');
    const known = MEASURES.find((name) => name === measure);
    if (known) state.measure = known;
    else if (measure !== null) ignored.push(`there is no measure “${measure.slice(0, 24)}”`);
    return { state, ignored };
  },
  serialise(state) {
    const parameters = new URLSearchParams();
    for (const key of ['wordings', 'measure', 'cap'] as const) {
      if (state[key] !== initial[key]) parameters.set(key, String(state[key]));
    }
    return parameters;
  },
};
