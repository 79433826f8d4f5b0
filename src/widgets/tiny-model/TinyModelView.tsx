import { useMemo, useState } from 'preact/hooks';
import { fixed, percent } from '../shared/format.ts';
import { Later, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { NoModel } from '../shared/tiny-model/NoModel.tsx';
import { visible } from '../shared/tiny-model/surprising.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls, More } from './Controls.tsx';
import type { Analysis, Engine } from './engine.ts';
import { reading } from './reading.ts';
import { settings, title } from './settings.ts';
import { Stage } from './Stage.tsx';

/** Of the model, for its description. */
export interface Facts {
  parameters: number;
  layers: number;
  width: number;
  heads: number;
  vocabulary: number;
  context: number;
  /** of the text that it was trained on */
  characters: number;
}

interface Props {
  id: string;
  /** of the initial text */
  example: Analysis;
  facts: Facts;
}

const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');
const loadEngine = async (): Promise<Engine> => (await import('./engine.ts')).openEngine();

/** A real language model: what it expects next, and what surprised it. */
export function TinyModelView({ id, example, facts }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const [wanted, setWanted] = useState(false);
  const changed = settings.serialise(state).toString() !== '';
  const engine = useLater(loadEngine, wanted || (live && changed), undefined);
  const later = useLater(loadDetails, linked.engaged, built);
  const found = useMemo(
    () => (changed ? engine.module?.analyse(state) : example),
    [changed, engine.module, state],
  );
  const analysis = found ?? example;
  const [piece = '', probability = 0] = example.next[0] ?? [];
  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question={`The model has read “${settings.initial.text}”. What probability does it give to the token that it thinks likeliest?`}
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={(guess) =>
            `You said ${fixed(guess, 0)}%; it is ${percent(probability)}, for “${visible(piece)}”. Text can go on in many ways, so that even a good model is seldom sure.`
          }
          onGuess={() => {
            update(settings.initial);
          }}
        />
      }
      stage={
        <div aria-busy={found === undefined ? 'true' : undefined}>
          <Stage
            analysis={analysis}
            asking={prediction.open}
            guess={changed ? undefined : prediction.guess}
          />
          <NoModel engine={engine} shows="its first text" />
        </div>
      }
      reading={found ? reading(found) : 'One moment: the model is being fetched.'}
      controls={
        <Controls
          state={state}
          engine={engine.module}
          start={() => {
            setWanted(true);
          }}
          update={update}
        />
      }
      more={<More state={state} update={update} />}
      offers="type a text of your own, let the model write, and change its temperature"
      working={
        <Later {...later} draw={({ Working }) => <Working analysis={analysis} facts={facts} />} />
      }
      data={<Later {...later} draw={({ Data }) => <Data analysis={analysis} facts={facts} />} />}
    />
  );
}
