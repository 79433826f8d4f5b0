import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** Texts to hide words of. */
export const schema = z.strictObject({
  source: sentence,
  texts: listOf(z.strictObject({ id: identifier, name: sentence, text: sentence })),
  /** that may stand where a word is replaced */
  words: z.array(sentence).min(1),
});
