import { counted } from '../../shared/counted.ts';
import type { RougeType } from '../../models/rouge.ts';
import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';
import type { Drawing, Side, Unit } from './drawing.ts';
import { joined } from '../shared/unbroken.tsx';
import { MEASURE_NAMES } from './measures.ts';

const UNIT_NAMES: Readonly<Record<RougeType, readonly [one: string, many: string]>> = {
  rouge1: ['word', 'words'],
  rouge2: ['bigram', 'bigrams'],
  rouge3: ['trigram', 'trigrams'],
  rouge4: ['4-gram', '4-grams'],
  rougeL: ['word', 'words'],
  rougeLsum: ['word', 'words'],
};

/** "1 bigram", "4 words" */
export function amount(count: number, measure: RougeType): string {
  const [one, many] = UNIT_NAMES[measure];
  return counted(count, one, many);
}

/** What a shared unit is called that does not count. */
export function leftName(measure: RougeType): string {
  if (measure === 'rougeL') return 'in both texts, but not in the same order';
  if (measure === 'rougeLsum') return 'in both texts, but out of order or used up';
  return 'clipped: the other text has it fewer times';
}

const units = (side: Side): Unit[] => side.pieces.filter((piece) => piece.kind !== 'out');

const MOST_LISTED = 60;
const list = (texts: readonly string[]): string =>
  texts.length > MOST_LISTED
    ? `${texts.slice(0, MOST_LISTED).join(', ')} and ${texts.length - MOST_LISTED} more`
    : texts.join(', ');

/** "killed – kill, equal by their stem kill" */
export function pairInWords(drawing: Drawing, position: number): string {
  const match = drawing.matches[position];
  if (!match) return '';
  const reference = units(drawing.reference)[match.reference];
  const candidates = units(drawing.candidate);
  const partners = match.candidates.map((index) => candidates[index]?.text ?? '');
  const stem = reference?.stem ?? candidates[match.candidates[0] ?? 0]?.stem;
  const why = match.byStemming && stem !== undefined ? `, equal by stemming (${stem})` : '';
  return `${reference?.text ?? ''} – ${partners.join(' and ')}${why}`;
}

/** The drawing for those who do not see it. */
export function inWords(drawing: Drawing, measure: RougeType): string {
  const part = (name: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [`${name}: ${list(texts)}.`];
  const only = (side: Side, kind: Unit['kind']) =>
    units(side)
      .filter((unit) => unit.kind === kind)
      .map(({ text }) => text);
  return [
    ...part(
      'Counted, reference – candidate',
      drawing.matches.map((_, position) => pairInWords(drawing, position)),
    ),
    ...part(`Reference, ${leftName(measure)}`, only(drawing.reference, 'left')),
    ...part(`Candidate, ${leftName(measure)}`, only(drawing.candidate, 'left')),
    ...part('Only in the reference', only(drawing.reference, 'free')),
    ...part('Only in the candidate', only(drawing.candidate, 'free')),
  ].join(' ');
}

const HOW = {
  rougeL: 'in the same order',
  rougeLsum: 'in the same order, line by line',
} as const;

/** The result in words; `point` is what an example shows with it. */
export function reading(analysis: Analysis, point: string | undefined): string {
  const { measure, counts, shown, best } = analysis;
  const count = counts[shown]?.[measure];
  if (!count) return '';
  const { hits, referenceTotal, candidateTotal, precision, recall, fmeasure } = count;
  const name = MEASURE_NAMES[measure];
  const [, units] = UNIT_NAMES[measure];
  const how = measure === 'rougeL' || measure === 'rougeLsum' ? HOW[measure] : 'in common';
  const empty = (['candidate', 'reference'] as const).find((side) => count[`${side}Total`] === 0);
  const sentences = [
    empty
      ? `${name} is 0: the ${empty} has no ${units} to count.`
      : `${name} counts ${amount(hits, measure)} ${how}: ${integer(hits)} of the reference’s ${integer(referenceTotal)} (recall ${fixed(recall, 3)}) and ${integer(hits)} of the candidate’s ${integer(candidateTotal)} (precision ${fixed(precision, 3)}); F is ${fixed(fmeasure, 3)}.`,
  ];
  if (counts.length > 1) {
    sentences.push(
      shown === best[measure]
        ? `Of ${counts.length} references, number ${shown + 1} has the highest F and is reported.`
        : `Reported is reference ${best[measure] + 1}, which has a higher F.`,
    );
  }
  return joined([...sentences, ...(point === undefined ? [] : [point])].join(' '));
}
