import { z } from 'astro/zod';
import { citation, identifier, sentence } from './text.ts';

const name = z.union([
  z.strictObject({ family: sentence, given: sentence.optional() }),
  z.strictObject({ literal: sentence }),
]);

/** Year, month and day, as many as are known; exports write them as texts as well. */
const part = z.union([z.number().int(), z.stringFormat('digits', /^\d+$/).transform(Number)]);
const day = z
  .array(part)
  .min(1)
  .max(3)
  .superRefine((parts, context) => {
    const limits = [
      ['a year of four digits', 1000, 2999],
      ['a month from 1 to 12', 1, 12],
      ['a day from 1 to 31', 1, 31],
    ] as const;
    parts.forEach((value, index) => {
      const [message, least, most] = limits[index] ?? ['nothing', 1, 0];
      if (value >= least && value <= most) return;
      const params = { found: String(value), repair: `write ${message}` };
      context.addIssue({ code: 'custom', message, path: [index], params });
    });
  });

const date = z.strictObject(
  { 'date-parts': z.array(day).min(1).max(2) },
  { error: 'write { "date-parts": [[2021]] }' },
);

/** CSL-JSON takes a number as well. */
const short = z.union([sentence, z.number().transform(String)]);

/** The address of a web page. */
const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/\s/.test(url), { message: 'an address without spaces' });

const unused = z.union([z.string(), z.number()]).optional();

/** Fields of CSL-JSON that the course does not print; exports of reference managers have them. */
const unprinted = {
  abstract: unused,
  archive: unused,
  'chapter-number': unused,
  'citation-key': unused,
  'citation-label': unused,
  'collection-number': unused,
  'collection-title': unused,
  'container-title-short': unused,
  edition: unused,
  event: unused,
  'event-place': unused,
  'event-title': unused,
  genre: unused,
  ISBN: unused,
  ISSN: unused,
  issue: unused,
  keyword: unused,
  language: unused,
  license: unused,
  medium: unused,
  note: unused,
  'number-of-pages': unused,
  PMCID: unused,
  PMID: unused,
  'publisher-place': unused,
  section: unused,
  shortTitle: unused,
  source: unused,
  'title-short': unused,
  version: unused,
};

/** A cited work in CSL-JSON, the format of citation processors (`references.json`). */
export const reference = z.strictObject({
  ...unprinted,
  id: identifier,
  type: z.enum([
    'article',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'book',
    'chapter',
    'dataset',
    'entry',
    'paper-conference',
    'post',
    'post-weblog',
    'report',
    'software',
    'speech',
    'standard',
    'thesis',
    'webpage',
  ]),
  title: sentence,
  author: z.array(name).min(1),
  /** left out if the work has no date */
  issued: date.optional(),
  accessed: date.optional(),
  editor: z.array(name).optional(),
  'container-title': sentence.optional(),
  volume: short.optional(),
  page: short.optional(),
  publisher: sentence.optional(),
  number: short.optional(),
  DOI: sentence
    .refine((doi) => /^10\.\d{4,9}\/\S+$/.test(doi), {
      message: 'a DOI such as 10.1000/182',
      params: { repair: 'write what follows https://doi.org/' },
    })
    .optional(),
  URL: webAddress.optional(),
  /** `etAl`: there are more authors than those listed */
  custom: z.strictObject({ etAl: z.literal(true) }).optional(),
});
export type Reference = z.infer<typeof reference>;

/** A term of the glossary (`glossary.json`). */
export const term = z.strictObject({
  // Links to a lesson's place of a term begin so, and those to the glossary would be taken for them.
  id: identifier.refine((id) => !id.startsWith('term-'), {
    message: 'an id that does not begin with term-',
    params: { repair: 'leave term- out' },
  }),
  term: sentence,
  /** one or two plain sentences */
  definition: sentence,
  /** slug of the lesson that teaches it */
  lesson: identifier,
  /** other names under which readers look for it */
  aliases: z.array(sentence).default([]),
  /** names in Korean, by which it is found as well */
  korean: z.array(sentence).default([]),
});

/** A claim of well-known notes and what the sources say (`errata.json`). */
export const erratum = z.strictObject({
  id: identifier,
  lesson: identifier,
  claim: sentence,
  finding: sentence,
  cite: z.array(citation).min(1),
});
