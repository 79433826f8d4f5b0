import { z } from 'astro/zod';
import { sentence } from '../text.ts';

/** Single cards, the smallest first. */
export const schema = z
  .array(
    z.strictObject({
      name: sentence,
      /** memory in units of 10^9 bytes, as makers state it */
      gigabytes: z.number().positive(),
    }),
  )
  .min(1);
