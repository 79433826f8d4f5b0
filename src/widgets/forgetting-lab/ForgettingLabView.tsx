import { useState } from 'preact/hooks';
import { TESTS } from '../../models/forgetting-run.ts';
import { percent } from '../shared/format.ts';
import { Later, useLater } from '../shared/later.tsx';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import type { Finals } from './Details.tsx';
import type { Progress } from './progress.ts';
import { reading, shownScores } from './reading.ts';
import { Stage } from './Stage.tsx';
import { settings } from './settings.ts';
import { useTraining } from './use-training.ts';

/** While building, the whole figure is drawn; in the page, what is folded is fetched afterwards. */
const details = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

const TITLE = 'A network that forgets';

interface Props {
  id: string;
  /** the default run, finished */
  built: Progress;
  finals: Finals;
}

/** A tiny network trained on two tasks and then on one: curves, regions, and an adapter to unplug. */
export function ForgettingLabView({ id, built, finals }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const training = useTraining(state, live, built);
  const [guess, setGuess] = useState<number>();
  const { progress } = training;
  const changed = state !== settings.initial || progress !== built;
  const later = { changed, ...useLater(loadDetails, changed, details) };
  const shown = { ...state, ...training.plan };
  const truth = finals.rehearsal[0] / TESTS;
  const close = Math.abs((guess ?? 0) - truth) <= 0.03;

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question="Let one in ten examples of fine-tuning be of task A. How many of A’s test points are then right?"
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${percent(guess)}; with seed 1 it is ${percent(truth)}${close ? ', so you are close' : ''}. Without rehearsal it was ${percent(finals.full[0] / TESTS)}.`
          }
          onGuess={(value) => {
            setGuess(value / 100);
            update({ ...settings.initial, method: 'rehearsal' });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={<Stage state={shown} progress={progress} guess={guess} />}
      controls={<Controls state={state} training={training} update={update} />}
      reading={reading(shown, progress)}
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
