import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { integer } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { sources } from './catalogue.ts';
import { Controls } from './Controls.tsx';
import { build, reading } from './pair.ts';
import { Stage } from './Stage.tsx';
import { settings } from './settings.ts';

const TITLE = 'From a record to a training pair';
const written = { ...settings.initial, template: 'write-review' };

/** Records and templates: the pair they make, what it costs as a prompt, what counts in the loss. */
export function PromptTemplatesView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const built = useMemo(() => build(state), [state]);
  const [guess, setGuess] = useState<number>();
  const { examples, prompt, completion } = built.counts;
  const truth = build(written).counts.completion;
  const read = examples + prompt;

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question="Predict: keep the kettle’s review, but ask for the review instead of the stars. One token counts in the loss now; how many will then?"
          unit="tokens"
          limits={{ min: 0, max: 10_000, describe: 'a number from 0 to 10,000' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${integer(guess)}; it is ${String(truth)}, the whole text of the review${Math.abs(guess - truth) <= 5 ? '. You are close' : ''}. The record is the same; what was given is now asked for.`
          }
          onGuess={(value) => {
            setGuess(value);
            update(written);
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={<Stage state={state} built={built} />}
      controls={<Controls state={state} built={built} update={update} />}
      reading={reading(state, built)}
      working={
        <ol class="working">
          <li>
            One call reads the solved examples and the prompt: {integer(examples)} +{' '}
            {integer(prompt)} = {counted(read, 'token')}. A million calls read{' '}
            {integer(read * 1_000_000)}, of which {integer(examples * 1_000_000)} are the same
            examples again.
          </li>
          <li>
            The loss of this pair is a sum over its {counted(completion, 'completion token')}:{' '}
            {integer(completion)} of {counted(prompt + completion, 'token')} of the pair. Examples
            in a prompt train nothing.
          </li>
          <li>
            Here a token is a word or a mark of punctuation, which you can count yourself. A model’s
            tokenizer also splits words into parts, so its counts are usually higher.
          </li>
        </ol>
      }
      data={
        <>
          {sources.map((source) => (
            <p key={source}>{source}</p>
          ))}
        </>
      }
    />
  );
}
