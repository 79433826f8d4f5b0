import { declareSettings, oneOf, type StateOf } from '../shared/settings.ts';
import { LABELS } from './labels.ts';

export const title = 'What benchmarks test';
/** what one can do with it: for its page and the gallery */
export const about =
  'Eleven benchmarks to filter and sort by what they test, size, metric and human value, and HELM’s matrix of scenarios and metrics.';

const words = <Word extends string>(labels: Readonly<Record<Word, string>>) =>
  oneOf(Object.keys(labels) as Word[]);

export const settings = declareSettings({
  view: words(LABELS.view),
  skill: words(LABELS.skill),
  metric: words(LABELS.metric),
  standing: words(LABELS.standing),
  sort: words(LABELS.sort),
  quality: words(LABELS.quality),
});
export type State = StateOf<typeof settings>;
export type Name = keyof State;
