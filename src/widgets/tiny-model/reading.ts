import { fixed, percent } from '../shared/format.ts';
import { visible } from '../shared/tiny-model/surprising.ts';
import type { Analysis } from './engine.ts';

/** e to the mean surprise of the pieces; 1 without any. */
export const perplexity = ({ pieces }: Analysis): number =>
  pieces.length === 0
    ? 1
    : Math.exp(pieces.reduce((sum, [, nats]) => sum + nats, 0) / pieces.length);

export const reading = (analysis: Analysis): string => {
  const [piece = '', probability = 0] = analysis.next[0] ?? [];
  const expects = `What it expects most is “${visible(piece)}”, with ${percent(probability)}.`;
  if (analysis.pieces.length === 0) return `Nothing has been read yet. ${expects}`;
  const worst = analysis.pieces.reduce((most, own) => (own[1] > most[1] ? own : most));
  return `${expects} The text has a perplexity of ${fixed(perplexity(analysis), 1)}: on average the model was as unsure as among so many equally likely pieces. “${visible(worst[0])}” surprised it most.`;
};
