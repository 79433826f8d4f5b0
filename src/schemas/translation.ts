import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

/** A heading of the lesson, by its permanent id. */
const heading = z.strictObject({ heading: identifier, text: sentence });

/** A block's section (its heading id; `top` before the first) and its place in it, from 0. */
const place = { after: identifier, index: z.number().int().min(0) };

/**
 * A block of a section. `text` is plain, with *italic* and **bold**; rows of a table are lines,
 * cells are separated by ` | `.
 */
const block = z.strictObject({
  ...place,
  text: sentence,
  kind: z.enum(['caption', 'equation', 'table']).optional(),
  figure: identifier.optional(),
  equation: identifier.optional(),
});

/** A question that the lesson asks on the way; its words are in `questions`. */
const asked = z.strictObject({ ...place, question: identifier });

/** A question of the lesson by its id: its choices by theirs, or its worked answer and misses in order. */
const question = z.strictObject({
  id: identifier,
  prompt: sentence,
  choices: z.array(z.strictObject({ id: identifier, text: sentence, why: sentence })).optional(),
  unit: sentence.optional(),
  why: sentence.optional(),
  misses: z.array(sentence).optional(),
});

/** A whole lesson in Korean, block by block (`ko-full/<slug>.json`). */
export const translation = z.strictObject({
  lesson: identifier,
  title: sentence,
  summary: sentence,
  objectives: z.array(sentence),
  blocks: z.array(z.union([heading, asked, block])).min(1),
  questions: z.array(question),
});
export type Translation = z.infer<typeof translation>;
export type TranslatedQuestion = Translation['questions'][number];
