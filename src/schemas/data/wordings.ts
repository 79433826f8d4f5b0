import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';

/** Ways to word one task. */
export const schema = z.strictObject({
  source: sentence,
  /** a dialogue of dialogues.json */
  row: identifier,
  /** `reversed`: asks for the dialogue */
  wordings: z.array(z.strictObject({ prompt: sentence, reversed: z.boolean() })).min(1),
});
