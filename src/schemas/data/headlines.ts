import { z } from 'astro/zod';
import { citation, identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** Headlines of finance and what they mean for an investor. */
export const schema = z.strictObject({
  source: sentence,
  headlines: listOf(
    z.strictObject({
      id: identifier,
      text: sentence,
      label: z.enum(['positive', 'negative', 'neutral']),
      reason: sentence,
      /** words that suggest another label */
      misleading: z.array(sentence),
      /** of a published sentence: the work, as in references.json, and the place */
      quoted: z.strictObject({ cite: identifier, at: citation.shape.at }).optional(),
    }),
  ),
});
