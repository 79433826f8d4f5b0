import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { count, listOf } from './parts.ts';

/** The corpus of BloombergGPT. */
export const schema = z.strictObject({
  source: sentence,
  units: z.strictObject({
    documents: sentence,
    characters: sentence,
    tokens: sentence,
    note: sentence,
  }),
  sources: listOf(
    z.strictObject({
      id: identifier,
      name: sentence,
      group: z.enum(['FinPile', 'C4', 'Pile', 'Wikipedia']),
      documents: count,
      characters: count,
      tokens: count,
    }),
  ),
  /** tokens of FinPile by year and kind of document, in `unit` */
  byYear: z.strictObject({
    source: sentence,
    unit: sentence,
    columns: z.array(sentence).length(5),
    rows: z.array(z.strictObject({ year: sentence, values: z.array(count).length(5) })).min(1),
  }),
});
