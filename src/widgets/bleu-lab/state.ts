import {
  type Choices,
  type Chosen,
  textCodec,
  type TextExample,
  type TextState,
} from '../shared/text-examples.ts';
import type { StateCodec } from '../shared/url-state.ts';

export const CHOICES = {
  tok: ['13a', 'none'],
  smooth: ['exp', 'floor', 'add-k', 'none'],
  case: ['mixed', 'lc'],
  /** sacrebleu's effective order, which is its default for single sentences */
  eff: ['yes', 'no'],
  /** the n whose n-grams are listed */
  order: ['1', '2', '3', '4'],
} as const satisfies Choices;

export type Settings = Chosen<typeof CHOICES>;
export type State = TextState<typeof CHOICES>;

export const stateCodec = (examples: readonly TextExample[]): StateCodec<State> =>
  textCodec(examples, CHOICES);
