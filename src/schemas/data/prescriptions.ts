import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** Prescriptions in the shorthand of doctors. */
export const schema = z.strictObject({
  source: sentence,
  abbreviations: z
    .array(
      z.strictObject({
        short: sentence,
        /** null where it is no Latin */
        latin: sentence.nullable(),
        gloss: sentence.optional(),
        meaning: sentence,
        warning: sentence.optional(),
      }),
    )
    .min(1),
  prescriptions: listOf(
    z.strictObject({
      id: identifier,
      text: sentence,
      reading: sentence,
      /** wrong readings to choose from */
      others: z.array(sentence),
    }),
  ),
});
