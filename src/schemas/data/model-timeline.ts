import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** The models of the figure on size over time. */
export const schema = z.strictObject({
  about: sentence,
  models: listOf(
    z.strictObject({
      /** in llms.json */
      id: identifier,
      /** whether they were released to the public, under whatever licence */
      weights: z.enum(['open', 'closed']),
    }),
  ),
});
