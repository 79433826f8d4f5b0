import { counted } from '../../shared/counted.ts';
import flan from '../../content/data/flan-mixture.json' with { type: 'json' };
import { integer, percent } from '../shared/format.ts';
import type { Measure, State } from './settings.ts';

export const MEASURE_NAMES = {
  tasks: 'tasks',
  datasets: 'data sets',
  categories: 'categories',
  cap: 'cap, examples per task',
  most: 'at most, examples (tasks × cap)',
} as const;

/** Dialogues of the data set that the wordings are for. */
export const DIALOGUES = flan.samsum.trainingExamples;

/** The two data sets of the lesson's example, in pairs. */
export const LARGE = 1_000_000;
export const SMALL = 5000;

/** A bar for each mixture of the Flan Collection. */
export const mixtureBars = (measure: Measure) =>
  flan.mixtures.map((mixture) => ({
    id: mixture.id,
    name: mixture.name,
    about: mixture.about,
    value: measure === 'most' ? mixture.tasks * mixture.cap : mixture[measure],
  }));

/** Share of the small data set among what is read, each counted up to the cap. */
export const smallShare = (cap: number): number => {
  const small = Math.min(SMALL, cap);
  return small / (small + Math.min(LARGE, cap));
};

export function reading({ wordings, measure, cap }: State): string {
  const bars = mixtureBars(measure);
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const largest = bars.reduce((best, bar) => (bar.value > best.value ? bar : best));
  const pairs = `${integer(DIALOGUES)} dialogues in ${counted(wordings, 'wording')} make up to ${integer(DIALOGUES * wordings)} pairs about the same ${integer(DIALOGUES)} dialogues: not one fact more.`;
  const share =
    measure === 'cap'
      ? `${largest.name} may give ${integer(largest.value)} examples a task.`
      : `${largest.name} has ${percent(largest.value / total)} of the ${MEASURE_NAMES[measure]}.`;
  const capped = `Capped at ${integer(cap)}, the small data set of the example is ${percent(smallShare(cap))} of what is read.`;
  return `${pairs} ${share} ${capped}`;
}
