import { z } from 'astro/zod';
import { sentence } from './text.ts';

/** A numbered formula that is worth knowing by heart (`formulas.json`): a card of the review. */
export const formula = z.strictObject({
  /** slug of its lesson, a slash, and the id of its `<Equation>`; permanent */
  id: z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z0-9-]+$/,
      'the slug of a lesson, a slash, and the id of its <Equation>',
    ),
  /** what the formula answers */
  asks: sentence,
});
