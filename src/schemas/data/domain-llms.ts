import { z } from 'astro/zod';
import { sentence } from '../text.ts';
import { count } from './parts.ts';

/** Models of a domain, by the date of their paper. */
export const schema = z.strictObject({
  source: sentence,
  models: z
    .array(
      z.strictObject({
        name: sentence,
        domain: sentence,
        /** year, or year and month */
        date: z.string().regex(/^\d{4}(, [A-Z][a-z]+)?$/, 'a date such as 2019 or 2019, March'),
        /** trained from nothing, trained on, or tuned to instructions */
        route: z.enum(['scratch', 'continued', 'tuned']),
        /** model it began from */
        base: sentence.nullable(),
        parameters: count.nullable(),
        /** text of the domain; null where no amount is published */
        text: z.strictObject({
          amount: count.nullable(),
          unit: z.enum(['tokens', 'words']).nullable(),
          of: sentence,
        }),
        source: sentence,
      }),
    )
    .min(1),
});
