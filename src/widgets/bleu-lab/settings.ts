import { TOKENIZERS } from '../../models/bleu-tokens.ts';
import type { StateOf } from '../shared/settings.ts';
import { type TextExample, textSettings } from '../shared/text-examples.ts';

export const title = 'BLEU on your own words';
/** what one can do with it: for its page and the gallery */
export const about =
  'Clipped n-grams order by order, the brevity penalty as a curve, geometric against arithmetic mean, and the settings that belong next to every score.';

export const CHOICES = {
  tok: TOKENIZERS,
  smooth: ['exp', 'floor', 'add-k', 'none'],
  case: ['mixed', 'lc'],
  /** sacrebleu's effective order, which is its default for single sentences */
  eff: ['yes', 'no'],
  /** the n whose n-grams are listed */
  order: ['1', '2', '3', '4'],
} as const;

export const settings = (examples: readonly TextExample[]) => textSettings(examples, CHOICES);
export type State = StateOf<typeof settings>;
export type Settings = State['settings'];
