import { readFileSync } from 'node:fs';
import { plainText, type Split, splitText } from '../src/models/transformer/vocabulary.ts';

const BOOKS = ['alice', 'beagle', 'boat', 'holmes', 'time'] as const;
export const FIELDS = ['general', 'financial', 'legal', 'medical'] as const;
export type Field = (typeof FIELDS)[number];

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The course's own text of a field. */
export const rawText = (field: Field): string => read(`../src/content/data/corpora/${field}.txt`);

export const fieldText = (field: Field): Split => splitText(plainText(rawText(field)));

/** The lines of a book joined to paragraphs; headings, pictures and tables of contents left out. */
const paragraphsOf = (book: string): string[] =>
  read(`books/${book}.txt`)
    .split(/\n\s*\n/)
    .filter((paragraph) => !/^\s*\[(?:Picture|Illustration)/.test(paragraph))
    .map((paragraph) => plainText(paragraph.replaceAll('_', '').replace(/\s*\n\s*/g, ' ')))
    .filter((paragraph) => /[a-z]/.test(paragraph));

/** Letters in a row that two texts may share by chance. */
export const SHARED = 40;

export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Every run of `SHARED` letters in a text. */
export const runsOf = (text: string): Set<string> => {
  const letters = lettersOf(text);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - SHARED + 1) }, (_, at) =>
      letters.slice(at, at + SHARED),
    ),
  );
};

const shares = (paragraph: string, runs: ReadonlySet<string>): boolean => {
  const letters = lettersOf(paragraph);
  for (let at = 0; at + SHARED <= letters.length; at += 1) {
    if (runs.has(letters.slice(at, at + SHARED))) return true;
  }
  return false;
};

/**
 * What the model is pre-trained on: the training part of the general text and the books, without the
 * paragraphs of the books that the held-out parts were taken from.
 */
export const pretrainingText = (): string => {
  const general = fieldText('general');
  const held = runsOf(`${general.validation}\n${general.test}`);
  const books = BOOKS.flatMap(paragraphsOf).filter((paragraph) => !shares(paragraph, held));
  return `${general.training}\n${books.join('\n')}\n`;
};
