import { useMemo, useState } from 'preact/hooks';
import { fixed } from '../shared/format.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { Plane } from './Plane.tsx';
import { questionOf } from './questions.ts';
import { reading, type Recorded } from './reading.ts';
import { courseOf, type First, keyOf, settings, title, usual } from './settings.ts';
import { useRuns } from './use-runs.ts';

interface Props {
  id: string;
  first: First;
  recorded: Recorded;
}

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');
const loadSteps = () => import('./OverSteps.tsx');

/** A small language model, adapted to a field in the page. */
export function AdaptationLabView({ id, first, recorded }: Props) {
  const codec = useMemo(() => settings(first), [first.method, first.wide]);
  const linked = useLinkedState(id, codec);
  const { state, update, live, engaged } = linked;
  const prediction = usePrediction<number>(id, live);
  const runs = useRuns(state, recorded.runs);
  const [off, setOff] = useState(false);
  /** the method that a guess was about */
  const [guessed, setGuessed] = useState(first.method);
  const { initial } = codec;
  const asked = usual(initial, prediction.guess === undefined ? state.method : guessed);
  const askedKey = keyOf(courseOf(asked));
  const run = recorded.runs.find((each) => keyOf(each) === askedKey);
  if (!run) throw new Error(`No run ${askedKey}`);
  const question = questionOf(run, recorded);
  const changed = state !== initial || runs.own.length > 0;
  const later = { changed, ...useLater(loadDetails, changed, built?.details) };
  const more = useLater(loadMore, engaged, built?.more);
  const steps = { changed: true, ...useLater(loadSteps, state.view === 'steps', undefined) };
  const { current } = runs;
  const shown = { current, status: runs.status, off };
  const guess =
    prediction.guess !== undefined && keyOf(courseOf(state)) === askedKey
      ? { axis: question.axis, loss: prediction.guess }
      : undefined;
  const ofField = (run: { field: string }) => run.field === state.field;
  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={() => {
        prediction.again();
        setOff(false);
      }}
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question={question.text}
          unit="nats"
          limits={{ min: 0.5, max: 5, describe: 'from 0.5 to 5 nats' }}
          verdict={(said) =>
            `You said ${fixed(said, 2)}; it is ${fixed(question.truth, 2)}. ${question.moral}`
          }
          onGuess={() => {
            setGuessed(asked.method);
            update(asked);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          {state.view === 'plane' ? (
            <Plane
              base={[recorded.base[state.field], recorded.base.general]}
              recorded={recorded.runs.filter(ofField)}
              own={runs.own.filter(ofField)}
              current={current}
              off={off}
              guess={guess}
            />
          ) : (
            <Later {...steps} draw={({ OverSteps }) => <OverSteps run={current} />} />
          )}
          <Later
            {...later}
            draw={({ Samples }) => <Samples recorded={recorded} run={current} off={off} />}
          />
        </Masked>
      }
      reading={reading(state, recorded, shown)}
      controls={<Controls state={state} update={update} runs={runs} off={off} onOff={setOff} />}
      more={<LaterControls {...more} draw={({ More }) => <More state={state} update={update} />} />}
      offers={
        import.meta.env.SSR
          ? 'train the model yourself, by another method, on another field, at other rates'
          : undefined
      }
      working={<Later {...later} draw={({ Working }) => <Working state={state} run={current} />} />}
      data={<Later {...later} draw={({ Data }) => <Data recorded={recorded} own={runs.own} />} />}
    />
  );
}
