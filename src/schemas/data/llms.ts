import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';

/** A published language model (`data/llms.json`), in base units. */
export const languageModel = z.strictObject({
  id: identifier,
  name: sentence,
  org: sentence,
  year: z.number().int().min(2017),
  /** encoder-only and encoder-decoder models do not stand against decoder-only scaling laws */
  family: z.enum(['decoder', 'encoder', 'encoder-decoder', 'mixture-of-experts']),
  /** N */
  params: z.number().positive(),
  /** D, tokens processed in training; null where not disclosed */
  tokens: z.number().positive().nullable(),
  /** training compute as its source states it; null where only 6ND is known */
  flops: z.number().positive().nullable(),
  source: sentence,
  note: sentence.optional(),
  /** false: not to be printed as a fact */
  verified: z.boolean(),
});

/** Models of the scaling widgets and of the figure on size over time. */
export const schema = z.array(languageModel).min(1);
