import { z } from 'astro/zod';
import { citation, identifier, sentence } from './text.ts';

const name = z.union([
  z.strictObject({ family: sentence, given: sentence.optional() }),
  z.strictObject({ literal: sentence }),
]);

const date = z.strictObject(
  { 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2) },
  { error: 'write { "date-parts": [[2021]] }' },
);

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
  volume: sentence.optional(),
  page: sentence.optional(),
  publisher: sentence.optional(),
  number: sentence.optional(),
  DOI: sentence.optional(),
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
