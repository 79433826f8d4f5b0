import { z } from 'astro/zod';
import { sentence } from '../text.ts';
import { count } from './parts.ts';

/** Words of domains, as published vocabularies cut them. */
export const schema = z.strictObject({
  source: sentence,
  vocabularies: z.array(sentence).length(3),
  texts: z
    .array(
      z.strictObject({
        text: sentence,
        words: count,
        /** tokens, one number a vocabulary */
        counts: z.array(count).length(3),
        /** the tokens themselves, a point between two; null where a text is too long to print */
        pieces: z.array(sentence.nullable()).length(3),
      }),
    )
    .min(1),
});
