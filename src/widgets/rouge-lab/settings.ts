import type { StateOf } from '../shared/settings.ts';
import { type TextExample, textSettings } from '../shared/text-examples.ts';
import { MEASURES } from './measures.ts';

export const title = 'ROUGE on your own words';
/** what one can do with it: for its page and the gallery */
export const about =
  'Type a reference and a candidate: every match is drawn, and the counts are put into the formulas of ROUGE-1 to ROUGE-4, ROUGE-L and ROUGE-Lsum.';

export const CHOICES = {
  /** what is drawn and put into the formulas */
  measure: MEASURES,
  stem: ['off', 'on'],
  /** the reference that is drawn: the one with the highest F, or its number */
  against: ['best', '1', '2', '3', '4', '5'],
} as const;

export const settings = (examples: readonly TextExample[]) => textSettings(examples, CHOICES);
export type State = StateOf<typeof settings>;
