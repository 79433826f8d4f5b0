import { useMemo } from 'preact/hooks';
import { integer } from '../shared/format.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls, More } from './Controls.tsx';
import { Data, Working } from './Details.tsx';
import { makeExample, reading } from './example.ts';
import { Stage } from './Stage.tsx';
import { settings, type State, title } from './settings.ts';

const ASKED: State = { ...settings.initial, objective: 'span' };

/** A text under three objectives: input, target, loss, and who sees whom. */
export function ObjectiveExplorerView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { live } = linked;
  const prediction = usePrediction<number>(id, live);
  const example = useMemo(() => makeExample(linked.state), [linked.state]);
  const asked = useMemo(() => makeExample(ASKED), []);
  // Rows change their length with text and objective; the chosen position stays inside.
  const state = { ...linked.state, at: Math.min(linked.state.at, example.sees.length) };
  const hides = prediction.open && state.objective === 'span';
  const hidden = asked.losses - asked.spans - 1;

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={hides}
      onReset={prediction.again}
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question={`Masked, this text of ${integer(asked.tokens)} tokens has ${integer(hidden)} to guess. Span corruption takes out as many, in spans of about three. How many tokens does the decoder write?`}
          unit="tokens"
          limits={{ min: 0, max: 99, describe: 'a number of tokens from 0 to 99' }}
          verdict={(guess) =>
            `You said ${integer(guess)}; it is ${integer(asked.losses)}: the ${integer(hidden)} tokens, a sentinel before each of ${integer(asked.spans)} spans, and one at the end.`
          }
          onGuess={() => {
            linked.update(ASKED);
          }}
        />
      }
      stage={
        <Masked when={hides}>
          <Stage
            id={id}
            example={example}
            at={state.at}
            live={live}
            onChoose={(at) => {
              linked.update({ at });
            }}
          />
        </Masked>
      }
      reading={reading(example, state)}
      controls={<Controls state={state} update={linked.update} />}
      more={<More state={state} update={linked.update} />}
      offers="switch between the objectives, draw other tokens, choose whose view is shown, and put in a text of your own"
      working={<Working example={example} state={state} />}
      data={<Data example={example} />}
    />
  );
}
