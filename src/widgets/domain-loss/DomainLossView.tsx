import { useMemo } from 'preact/hooks';
import { fixed } from '../shared/format.ts';
import { Later, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { NoModel } from '../shared/tiny-model/NoModel.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import type { Engine } from './engine.ts';
import { perCharacter, type Pieces } from './loss.ts';
import { type Losses, reading, shares } from './reading.ts';
import { settings, textOf, title } from './settings.ts';
import { Stage } from './Stage.tsx';

interface Props {
  id: string;
  losses: Losses;
  /** of the sentence that is shown first */
  example: Pieces;
}

const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');
const loadEngine = async (): Promise<Engine> => (await import('./engine.ts')).openEngine();

/** What a field's text costs a model that has not read it, and why. */
export function DomainLossView({ id, losses, example }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const changed = settings.serialise(state).toString() !== '';
  const engine = useLater(loadEngine, live && changed, undefined);
  const later = useLater(loadDetails, linked.engaged, built);
  const text = textOf(state);
  const found = useMemo(
    () => (changed ? engine.module?.pieces(text) : example),
    [changed, engine.module, text],
  );
  const pieces = found ?? example;
  const { general, legal } = losses;
  const { tokeniser, model } = shares(legal, general);
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
          question={`A model that has read old novels and travels pays ${fixed(perCharacter(general), 2)}\u00A0nats for a character of such prose. How many for a character of legal text?`}
          unit="nats"
          limits={{ min: 0, max: 5, describe: 'from 0 to 5 nats' }}
          verdict={(guess) =>
            `You said ${fixed(guess, 2)}; it is ${fixed(perCharacter(legal), 2)}. The tokeniser makes ${fixed(tokeniser, 2)} times as many tokens of it, and each is ${fixed(model, 2)} times as hard to guess.`
          }
          onGuess={() => {
            update(settings.initial);
          }}
        />
      }
      stage={
        <div aria-busy={found === undefined ? 'true' : undefined}>
          <Stage
            losses={losses}
            pieces={pieces}
            isOwn={state.shown === 'own'}
            asking={prediction.open}
            guess={prediction.guess}
          />
          <NoModel engine={engine} shows="its first sentence" />
        </div>
      }
      reading={found ? reading(state, losses, found) : 'One moment: the model is being fetched.'}
      controls={<Controls state={state} update={update} />}
      offers="weigh a text of your own, piece by piece"
      working={<Later {...later} draw={({ Working }) => <Working losses={losses} />} />}
      data={<Later {...later} draw={({ Data }) => <Data pieces={pieces} />} />}
    />
  );
}
