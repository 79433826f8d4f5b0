import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** Templates that turn a record into an example. */
export const schema = z.strictObject({
  source: sentence,
  templates: listOf(
    z.strictObject({
      id: identifier,
      /** a kind of template-rows.json */
      kind: identifier,
      task: sentence,
      type: z.enum(['classification', 'summarisation', 'generation']),
      /** asks for what others give */
      reversed: z.boolean(),
      /** with fields in braces */
      prompt: sentence,
      completion: sentence,
    }),
  ),
});
