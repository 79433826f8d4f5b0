import { z } from 'astro/zod';
import { citation, identifier, sentence } from './text.ts';

const name = z.union([
  z.strictObject({ family: sentence, given: sentence.optional() }),
  z.strictObject({ literal: sentence }),
]);

/** A cited work in CSL-JSON, the format of citation processors (`references.json`). */
export const reference = z.strictObject({
  id: identifier,
  type: z.enum(['article', 'article-journal', 'paper-conference', 'webpage', 'software', 'report']),
  title: sentence,
  author: z.array(name).min(1),
  issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int())).length(1) }),
  'container-title': sentence.optional(),
  volume: sentence.optional(),
  page: sentence.optional(),
  publisher: sentence.optional(),
  number: sentence.optional(),
  URL: z.url().optional(),
  /** `etAl`: there are more authors than those listed */
  custom: z.strictObject({ etAl: z.literal(true) }).optional(),
});
export type Reference = z.infer<typeof reference>;

/** A term of the glossary (`glossary.json`). */
export const term = z.strictObject({
  id: identifier,
  term: sentence,
  /** one or two plain sentences */
  definition: sentence,
  /** slug of the lesson that teaches it */
  lesson: identifier,
  /** other names under which readers look for it */
  aliases: z.array(sentence).default([]),
});

/** A claim of well-known notes and what the sources say (`errata.json`). */
export const erratum = z.strictObject({
  id: identifier,
  lesson: identifier,
  claim: sentence,
  finding: sentence,
  cite: z.array(citation).min(1),
});
