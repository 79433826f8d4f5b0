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

/** Words that a reader takes in at one glance, at the head of a lesson. */
const SUMMARY_WORDS = 45;

const countWords = (text: string): number => text.trim().split(/\s+/).length;

/** One row of an emblem: f for frozen, t for trained, d for data, a point for nothing. */
const emblemRow = z
  .string()
  .regex(/^[ftd.]{5}$/, 'five of the letters f (frozen), t (trained), d (data) and points');

/** Frontmatter of `lessons/<slug>.mdx`. */
export const lesson = z.strictObject({
  ...place,
  /** one sentence for search engines and cards; 80 to 170 characters */
  description: sentence.min(80).max(170),
  /** what the lesson sets out to answer: a puzzle or a question, above its summary */
  question: sentence.optional(),
  /** at the head of the lesson: what the reader gets, in at most 45 words */
  summary: sentence.superRefine((text, context) => {
    const words = countWords(text);
    if (words <= SUMMARY_WORDS) return;
    context.addIssue({
      code: 'custom',
      message: `at most ${SUMMARY_WORDS} words`,
      params: {
        found: `${words} words`,
        repair: `take out ${words - SUMMARY_WORDS} or more; what is longer belongs into about`,
      },
    });
  }),
  /** three to six sentences for search engines and for lists away from the lesson */
  about: sentence.optional(),
  /** one line at the end of the lesson before: why to read this one next */
  why: sentence.optional(),
  /** three rows of five blocks: the lesson's mark in lists */
  emblem: z.array(emblemRow).length(3).optional(),
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
