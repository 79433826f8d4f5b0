import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { listOf } from './parts.ts';

/** Dialogues with summaries, written for the course. */
export const schema = z.strictObject({
  note: sentence,
  dialogues: listOf(
    z.strictObject({
      id: identifier,
      style: z.enum(['chat', 'dialogue']),
      /** one turn a line, "Name: what is said" */
      dialogue: z.array(sentence).min(2),
      reference: sentence,
      /** by another writer */
      reference2: sentence.nullable(),
      /** a summary that says the same, and one that does not */
      good: sentence,
      weak: sentence,
    }),
  ),
});
