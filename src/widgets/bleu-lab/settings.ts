import { TOKENIZERS } from '../../models/bleu-tokens.ts';
import type { StateOf } from '../shared/settings.ts';
import { type TextExample, textSettings } from '../shared/text-examples.ts';

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
