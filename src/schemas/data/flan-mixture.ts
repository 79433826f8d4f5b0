import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { count, listOf } from './parts.ts';

/** What instruction tuning of the FLAN models was made of. */
export const schema = z.strictObject({
  source: sentence,
  mixtures: listOf(
    z.strictObject({
      id: identifier,
      name: sentence,
      datasets: count,
      categories: count,
      tasks: count,
      /** examples taken from one task at most */
      cap: count,
      about: sentence,
    }),
  ),
  /** as the paper states them */
  total: z.strictObject({ datasets: count, categories: count, tasks: count, note: sentence }),
  /** the mixture of the year before */
  flan2021: z.strictObject({
    source: sentence,
    datasets: count,
    clusters: count,
    templatesPerDataset: count,
    /** of one dataset, at most */
    examplesUsed: count,
    cap: count,
  }),
  /** templates of the dialogue dataset */
  samsum: z.strictObject({
    source: sentence,
    templates: count,
    askForSummary: count,
    /** that ask for the dialogue */
    turnedRound: count,
    trainingExamples: count,
  }),
});
