import { rouge, type RougeScores } from '../../models/rouge.ts';

/** One dialogue of the course as the page passes it on. */
export interface Dialogue {
  id: string;
  lines: readonly string[];
  reference: string;
  good: string;
  weak: string;
}

export const METRICS = [
  ['rouge1', 'ROUGE-1'],
  ['rouge2', 'ROUGE-2'],
  ['rougeL', 'ROUGE-L'],
] as const;

/** Who speaks, in the order of their first line: what stands before the colon. */
export const speakers = (lines: readonly string[]): string[] => [
  ...new Set(lines.map((line) => line.slice(0, Math.max(0, line.indexOf(':'))))),
];

/** The text with the names of the first two speakers exchanged: the same words, the wrong deeds. */
export const swapNames = (text: string, [first, second]: readonly string[]): string => {
  if (!first || !second) return text;
  return text
    .split(first)
    .map((part) => part.replaceAll(second, first))
    .join(second);
};

export const SUMMARIES = ['weak', 'good', 'swapped', 'own'] as const;
export type Summary = (typeof SUMMARIES)[number];

export const SUMMARY_NAMES = {
  weak: 'A weak summary',
  good: 'A good one, in other words',
  swapped: 'The reference, names swapped',
  own: 'Your own',
} as const;

export const summaryOf = (dialogue: Dialogue, summary: Summary, own: string): string =>
  summary === 'own'
    ? own
    : summary === 'swapped'
      ? swapNames(dialogue.reference, speakers(dialogue.lines))
      : dialogue[summary];

/** ROUGE against the one reference of the dialogue. */
export const score = (dialogue: Dialogue, text: string, stem: boolean): RougeScores =>
  rouge([dialogue.reference], text, { useStemmer: stem });
