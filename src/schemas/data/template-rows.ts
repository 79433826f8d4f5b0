import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** The name of a field, as templates write it in braces. */
const field = z.string().regex(/^[a-z_]+$/, 'lower-case words joined by underscores');

/** Records that templates turn into examples. */
export const schema = z.strictObject({
  source: sentence,
  kinds: listOf(
    z.strictObject({
      id: identifier,
      name: sentence,
      fields: z.array(field).min(1),
      rows: listOf(
        z.strictObject({ id: identifier, name: sentence, values: z.record(field, sentence) }),
      ),
    }),
  ),
});
