import { type StateCodec, unknownParameters } from '../shared/url-state.ts';

/** Every setting with what it may be; the first is the default. */
export const CHOICES = {
  view: ['list', 'helm'],
  skill: ['any', 'understanding', 'knowledge', 'reasoning', 'code', 'generation', 'harm'],
  metric: ['any', 'accuracy', 'average', 'share', 'several', 'votes'],
  standing: ['any', 'passed', 'partly', 'below', 'none'],
  sort: ['year', 'name', 'tasks', 'items', 'human'],
  /** the column of HELM's matrix that is marked */
  quality: ['accuracy', 'calibration', 'robustness', 'fairness', 'bias', 'toxicity', 'efficiency'],
} as const;

export type Name = keyof typeof CHOICES;
export type State = { readonly [N in Name]: (typeof CHOICES)[N][number] };

/** What the controls and sentences call them. */
export const LABELS: { readonly [N in Name]: Readonly<Record<State[N], string>> } = {
  view: { list: 'Benchmarks', helm: 'HELM’s matrix' },
  skill: {
    any: 'anything',
    understanding: 'understanding of sentences',
    knowledge: 'knowledge',
    reasoning: 'reasoning',
    code: 'code',
    generation: 'free answers',
    harm: 'bias and toxicity',
  },
  metric: {
    any: 'any metric',
    accuracy: 'accuracy',
    average: 'a metric per task',
    share: 'share solved',
    several: 'several qualities',
    votes: 'votes',
  },
  standing: {
    any: 'any standing',
    passed: 'passed by a model',
    partly: 'passed in part',
    below: 'not passed when it came out',
    none: 'no human value to compare with',
  },
  sort: {
    year: 'year',
    name: 'name',
    tasks: 'number of tasks',
    items: 'number of questions',
    human: 'human value',
  },
  quality: {
    accuracy: 'accuracy',
    calibration: 'calibration',
    robustness: 'robustness',
    fairness: 'fairness',
    bias: 'bias',
    toxicity: 'toxicity',
    efficiency: 'efficiency',
  },
};

export const NAMES = Object.keys(CHOICES) as Name[];

const initial: State = {
  view: 'list',
  skill: 'any',
  metric: 'any',
  standing: 'any',
  sort: 'year',
  quality: 'accuracy',
};

/** The state with one setting changed, if the value is one that it may have. */
export function withChoice(state: State, name: Name, value: string): State | undefined {
  const allowed: readonly string[] = CHOICES[name];
  return allowed.includes(value) ? { ...state, [name]: value } : undefined;
}

export const stateCodec: StateCodec<State> = {
  initial,
  parse(parameters) {
    const ignored = unknownParameters(parameters, NAMES);
    let state = initial;
    for (const name of NAMES) {
      const value = parameters.get(name);
      if (value === null) continue;
      const next = withChoice(state, name, value);
      if (next) state = next;
      else ignored.push(`“${name}” cannot be “${value.slice(0, 24)}”`);
    }
    return { state, ignored };
  },
  serialise(state) {
    const parameters = new URLSearchParams();
    for (const name of NAMES) {
      if (state[name] !== initial[name]) parameters.set(name, state[name]);
    }
    return parameters;
  },
};
