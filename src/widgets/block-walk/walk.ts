import type { HeadTrace } from '../../models/attention.ts';
import {
  predictNext,
  type Prediction,
  type TinyLanguageModel,
} from '../../models/transformer-block.ts';
import { fixed, percent } from '../shared/format.ts';
import type { State } from './settings.ts';

/** All that the stage shows of one token and one head. */
export interface Walk {
  readonly words: readonly string[];
  /** index of the followed token */
  readonly at: number;
  readonly head: HeadTrace;
  readonly trace: Prediction;
  /** whether the followed token may look at token j */
  readonly sees: readonly boolean[];
  /** the likeliest next tokens, from the top */
  readonly next: readonly { readonly word: string; readonly probability: number }[];
}

export function follow(model: TinyLanguageModel, state: State): Walk {
  const { words, mask } = state;
  const at = state.at - 1;
  const tokens = words.map((word) => model.vocabulary.indexOf(word));
  const trace = predictNext(model, tokens, { causal: mask === 'on' });
  const head = trace.block.attention.heads[state.head - 1];
  if (head === undefined) throw new RangeError(`There is no head ${state.head}.`);
  const next = model.vocabulary
    .map((word, token) => ({ word, probability: trace.probabilities[at]?.[token] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  return { words, at, head, trace, next, sees: words.map((_, j) => mask === 'off' || j <= at) };
}

/** Two decimals with a real minus; what rounds to zero has no sign. */
export function decimals(value: number): string {
  return fixed(Math.abs(value) < 0.005 ? 0 : value, 2).replace('-', '−');
}

/** A share as printed: whole per cents, and what is not quite nothing, or all, as such. */
export function share(value: number): string {
  if (value > 0 && value < 0.005) return '<1%';
  if (value < 1 && value > 0.995) return '>99%';
  return percent(Math.round(value * 100) / 100);
}

const quote = (word: string | undefined) => `“${word ?? ''}”`;

/** One sentence on what the chosen step shows. */
export function reading(walk: Walk, state: State): string {
  const { words, at, head, sees, next } = walk;
  const self = quote(words[at]);
  const visible = words.map((_, j) => j).filter((j) => sees[j]);
  const weights = head.weights[at] ?? [];
  const scores = head.scores[at] ?? [];
  const best = (values: readonly number[]) =>
    visible.reduce((top, j) => ((values[j] ?? 0) > (values[top] ?? 0) ? j : top), 0);
  const hidden = words.length - visible.length;
  const masked =
    hidden === 0
      ? ''
      : ` The mask hides ${hidden === 1 ? 'the token' : `${hidden} tokens`} behind it.`;
  const top = best(weights);
  const named = top === at ? 'itself' : quote(words[top]);
  if (state.step === 'scores') {
    const score = decimals(scores[best(scores)] ?? 0);
    return `In head ${state.head} the query of ${self} fits the key of ${named} best, with a score of ${score}.${masked}`;
  }
  if (state.step === 'weights') {
    return `Head ${state.head} of ${self} gives most of its weight, ${share(weights[top] ?? 0)}, to ${named}.${masked}`;
  }
  if (state.step === 'mix') {
    return `What head ${state.head} hands on for ${self} is the value of ${named} for ${share(weights[top] ?? 0)}, and the rest in small shares.`;
  }
  const [first] = next;
  return `After ${quote(words.slice(0, at + 1).join(' '))} the block gives ${quote(first?.word)} a probability of ${share(first?.probability ?? 0)}.`;
}
