import { fixed, integer } from '../shared/format.ts';
import { SurpriseTable } from '../shared/tiny-model/SurprisePieces.tsx';
import type { Analysis } from './engine.ts';
import type { Facts } from './TinyModelView.tsx';
import { perplexity } from './reading.ts';

export function Working({ analysis, facts }: { analysis: Analysis; facts: Facts }) {
  const { pieces } = analysis;
  const sum = pieces.reduce((total, [, nats]) => total + nats, 0);
  return (
    <ul class="working">
      <li>
        The model has {integer(facts.parameters)} parameters: {facts.layers} blocks of width{' '}
        {facts.width} with {facts.heads} heads, {integer(facts.vocabulary)} tokens, each seeing at
        most {facts.context} before it.
      </li>
      <li>The surprise of a piece is −ln of the probability that the model gave it.</li>
      {pieces.length > 0 && (
        <li>
          The surprises of {pieces.length} pieces sum to {fixed(sum, 2)}&nbsp;nats, {fixed(sum, 2)}{' '}
          ÷ {pieces.length} = {fixed(sum / pieces.length, 3)} each; the perplexity is e to that,{' '}
          {fixed(perplexity(analysis), 1)}.
        </li>
      )}
    </ul>
  );
}

export function Data({ analysis, facts }: { analysis: Analysis; facts: Facts }) {
  return (
    <>
      <SurpriseTable pieces={analysis.pieces} />
      <p>
        Trained for this course on {integer(facts.characters)} characters: five books published from
        1839 to 1895 and a few everyday pieces. So it knows their words and their spelling, hardly
        what they say. Weights are rounded to one byte each. The page computes all probabilities
        itself.
      </p>
    </>
  );
}
