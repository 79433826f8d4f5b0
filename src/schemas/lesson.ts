import { z } from 'astro/zod';
import { identifier, sentence } from './text.ts';

const place = {
  /** as in the contents; one claim or name */
  title: sentence,
  /** the module it belongs to: an id of `modules.json` */
  module: identifier,
  /** its number in the course, from 1; two lessons never share one */
  order: z.number().int().min(1),
};

/** Frontmatter of `lessons/<slug>.mdx`. */
export const lesson = z.strictObject({
  ...place,
  /** one sentence for search engines and cards; 80 to 170 characters */
  description: sentence.min(80).max(170),
  /** three to five sentences at the head of the lesson */
  summary: sentence,
  /** "After this lesson you can …": each starts with a verb */
  objectives: z.array(sentence).min(2).max(7),
  /** other words that readers search for: abbreviations, synonyms, common misspellings */
  aliases: z.array(sentence).default([]),
});

/** A module (`modules.json`), in the order of the course. */
export const courseModule = z.strictObject({
  id: identifier,
  title: sentence,
  /** one sentence: the question that the module answers */
  question: sentence,
});

/** Frontmatter of `ko/<slug>.md`: summary and key points of a lesson in Korean. */
export const koreanSummary = z.strictObject({
  title: sentence,
  description: sentence,
  /** other words that readers search for, in Korean or in Latin letters */
  aliases: z.array(sentence).default([]),
});
