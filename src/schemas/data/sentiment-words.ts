import { z } from 'astro/zod';
import { sentence } from '../text.ts';

/** Words that sound good or bad, in lower case. */
export const schema = z.strictObject({
  source: sentence,
  positive: z.array(sentence).min(1),
  negative: z.array(sentence).min(1),
});
