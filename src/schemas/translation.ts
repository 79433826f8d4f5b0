import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

/** A heading of the lesson, by its permanent id. */
const heading = z.strictObject({ heading: identifier, text: sentence });

/**
 * A block of a section: the section's heading id (`top` before the first) and the block's place in
 * it, counted from 0. `text` is plain, with *italic* and **bold**; rows of a table are lines, cells
 * are separated by ` | `.
 */
const block = z.strictObject({
  after: identifier,
  index: z.number().int().min(0),
  text: sentence,
  kind: z.enum(['caption', 'question', 'equation', 'table']).optional(),
  figure: identifier.optional(),
  question: identifier.optional(),
  equation: identifier.optional(),
});

/** A whole lesson in Korean, block by block (`ko-full/<slug>.json`). */
export const translation = z.strictObject({
  lesson: identifier,
  title: sentence,
  summary: sentence,
  objectives: z.array(sentence),
  blocks: z.array(z.union([heading, block])).min(1),
});
export type Translation = z.infer<typeof translation>;
export type TranslatedBlock = Translation['blocks'][number];
