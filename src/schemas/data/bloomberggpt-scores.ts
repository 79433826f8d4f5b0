import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf, score } from './parts.ts';

/** Averages of groups of tasks, in percent, by model. */
export const schema = z.strictObject({
  source: sentence,
  groups: listOf(
    z.strictObject({
      id: identifier,
      title: sentence,
      source: sentence,
      metric: sentence,
      /** models that were not measured are missing, or null where the table has a gap */
      average: z.strictObject({
        BloombergGPT: score,
        'GPT-NeoX-20B': score,
        'OPT-66B': score,
        'BLOOM-176B': score,
        'PaLM-540B': score.optional(),
        'GPT-3': score.nullable().optional(),
      }),
      note: sentence.optional(),
    }),
  ),
});
