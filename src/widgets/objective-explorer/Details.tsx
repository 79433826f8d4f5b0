import { counted } from '../../shared/counted.ts';
import type { Example } from './example.ts';
import type { State } from './settings.ts';

/** How the counts come about. */
export function Working({ example, state }: { example: Example; state: State }) {
  const { tokens, losses, spans, apart } = example;
  if (state.objective === 'causal') {
    return (
      <p class="working">
        {tokens} tokens, a start token in front: {losses} positions. Each guesses the next token,
        the last one that the text ends. Pairs of which one sees the other: {losses} × {losses + 1}{' '}
        ÷ 2 = {(losses * (losses + 1)) / 2}.
      </p>
    );
  }
  const hidden = state.objective === 'masked' ? losses : losses - spans - 1;
  const share = `${String(state.share)}% of ${String(tokens)} = ${String((tokens * state.share) / 100)}, rounded: ${String(hidden)}`;
  if (state.objective === 'masked') {
    return (
      <p class="working">
        {share} tokens are chosen. For each, one more draw: 80% become [MASK], 10% a random word,
        10% stay. Every position sees all {tokens}: {tokens} × {tokens} = {tokens * tokens} pairs.
      </p>
    );
  }
  return (
    <p class="working">
      {share} tokens, in {hidden} ÷ {state.span}, rounded: {counted(spans, 'span')}. Encoder:{' '}
      {tokens} − {hidden} + {spans} = {apart} tokens. Decoder: {hidden} + {spans} sentinels + 1 at
      the end = {losses}.
    </p>
  );
}

/** Input and target as lines of text, and where the rules come from. */
export function Data({ example }: { example: Example }) {
  return (
    <>
      <dl class="objective-lines">
        {example.rows.map(({ legend, tokens, targets }) => (
          <div key={legend}>
            <dt>{legend}</dt>
            <dd>{tokens.map(({ text }) => text).join(' ')}</dd>
            {targets && (
              <dd>{targets.map((target) => (target === '' ? '·' : target)).join(' ')}</dd>
            )}
          </div>
        ))}
      </dl>
      <p>
        Rules: masked language modelling as in BERT (Devlin et al. 2018), span corruption as in T5
        (Raffel et al. 2020), save that a span may also stand at the start and need not stand at the
        end. Real tokenisers cut rare words into pieces; real random tokens come from the whole
        vocabulary, here from a list of twenty words.
      </p>
    </>
  );
}
