import type { RougeType } from '../../models/rouge.ts';
import {
  type Choices,
  type Chosen,
  textCodec,
  type TextExample,
  type TextState,
} from '../shared/text-examples.ts';
import type { StateCodec } from '../shared/url-state.ts';

/** What can be drawn, in the order of the table. */
export const MEASURES = ['rouge1', 'rouge2', 'rouge3', 'rouge4', 'rougeL', 'rougeLsum'] as const;

export const MEASURE_NAMES: Readonly<Record<RougeType, string>> = {
  rouge1: 'ROUGE-1',
  rouge2: 'ROUGE-2',
  rouge3: 'ROUGE-3',
  rouge4: 'ROUGE-4',
  rougeL: 'ROUGE-L',
  rougeLsum: 'ROUGE-Lsum',
};

export const CHOICES = {
  /** what is drawn and put into the formulas */
  measure: MEASURES,
  stem: ['off', 'on'],
  /** the reference that is drawn: the one with the highest F, or its number */
  against: ['best', '1', '2', '3', '4', '5'],
} as const satisfies Choices;

export type Settings = Chosen<typeof CHOICES>;
export type State = TextState<typeof CHOICES>;

export const stateCodec = (examples: readonly TextExample[]): StateCodec<State> =>
  textCodec(examples, CHOICES);
