import { percent } from '../shared/format.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import type { Finals } from './Details.tsx';
import type { Progress } from './progress.ts';
import { accuracy, reading, shownScores } from './reading.ts';
import { Stage } from './Stage.tsx';
import { planKey, settings, title } from './settings.ts';
import { useTraining } from './use-training.ts';

interface Props {
  id: string;
  /** the default run, finished */
  built: Progress;
  finals: Finals;
}

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const parts = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

/** A tiny network trained on two tasks and then on one: curves, regions, and an adapter to unplug. */
export function ForgettingLabView({ id, built, finals }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live, engaged } = linked;
  const training = useTraining(state, live, built);
  const prediction = usePrediction<number>(id, live);
  const { progress } = training;
  const shown = { ...state, ...training.plan };
  const changed = state !== settings.initial || progress !== built;
  const later = { changed, ...useLater(loadDetails, changed, parts?.details) };
  const more = useLater(loadMore, engaged, parts?.more);

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
          question={`After pre-training on both tasks it gets ${accuracy(finals.base[0])} of task A’s points right. Then come 300 steps on task B alone. What share of A is still right? Drag the diamond, or type.`}
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={(guess) =>
            `You said ${percent(guess / 100)}; with seed 1 it is ${accuracy(finals.full[0])}. Nothing in these steps asks for A, so what it stood on is overwritten.`
          }
          onGuess={() => {
            update(settings.initial);
          }}
        />
      }
      stage={
        <Stage
          state={shown}
          progress={progress}
          prediction={prediction}
          onAsked={planKey(shown) === planKey(settings.initial)}
        />
      }
      reading={reading(shown, progress)}
      controls={<Controls {...{ state, training, update }} />}
      more={
        <LaterControls {...more} draw={({ More }) => <More {...{ state, training, update }} />} />
      }
      offers={import.meta.env.SSR ? 'train it again in this page, in three ways' : undefined}
      working={<Later {...later} draw={({ Working }) => <Working state={shown} />} />}
      data={
        <Later
          {...later}
          draw={({ DataTables }) => (
            <DataTables scores={shownScores(shown, progress)} finals={finals} />
          )}
        />
      }
    />
  );
}
