import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { count, listOf, score } from './parts.ts';

/** Scores of the published summarisation lab. */
export const schema = z.strictObject({
  source: sentence,
  /** summaries that were scored */
  examples: count,
  examplesNote: sentence,
  metrics: listOf(z.strictObject({ id: z.string().regex(/^rouge\w+$/), name: sentence })),
  models: listOf(
    z.strictObject({
      id: identifier,
      name: sentence,
      /** trained parameters */
      trainable: count,
      /** F1, from 0 to 1 */
      scores: z.strictObject({ rouge1: score, rouge2: score, rougeL: score, rougeLsum: score }),
    }),
  ),
  baseParameters: count,
  caveats: z.array(sentence).min(1),
});
