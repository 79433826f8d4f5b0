/** Every setting with what it may be, as controls and sentences call it; the first is the default. */
export const LABELS = {
  view: { list: 'Scores by year', helm: 'HELM’s matrix' },
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
  /** the column of HELM's matrix that is marked */
  quality: {
    accuracy: 'accuracy',
    calibration: 'calibration',
    robustness: 'robustness',
    fairness: 'fairness',
    bias: 'bias',
    toxicity: 'toxicity',
    efficiency: 'efficiency',
  },
} as const;
