import { compact, fixed, scientific } from '../shared/format.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Chart } from './Chart.tsx';
import { Controls } from './Controls.tsx';
import {
  modelAt,
  morePercent,
  reading,
  sizesByApproach,
  spend,
  type ModelRow,
} from './spending.ts';
import { settings, title } from './settings.ts';

interface Props {
  id: string;
  models: readonly ModelRow[];
}

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

const INITIAL = settings.initial;
const asked = spend(INITIAL);

/** One budget, spent on a larger or a smaller model: what the difference costs. */
export function ScalingLawsView({ id, models }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live, engaged } = linked;
  const prediction = usePrediction<number>(id, live);
  const isAsked = state.budget === INITIAL.budget && state.factor === INITIAL.factor;
  const guess =
    isAsked && prediction.guess !== undefined
      ? asked.trained.loss * (1 + prediction.guess / 100)
      : undefined;
  const later = useLater(loadDetails, engaged, built?.details);
  const more = useLater(loadMore, engaged, built?.more);
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
          question={`Chinchilla’s ${scientific(INITIAL.budget)} FLOPs are best spent on ${compact(asked.trained.parameters)} parameters. Make the model ${String(INITIAL.factor)} times as large, on a quarter of the text: by what percentage is the loss higher?`}
          unit="%"
          limits={{ min: 0, max: 1000, describe: 'a percentage from 0 to 1,000' }}
          verdict={(percentage) =>
            `You said ${fixed(percentage, 1)}%; by the formula it is ${morePercent(asked.chosen?.loss ?? 0, asked.trained.loss)}. The valley is flat: missing its lowest point by a factor costs little loss, but a larger model costs more each time it is used.`
          }
          onGuess={() => {
            update(INITIAL);
          }}
        />
      }
      stage={
        <div class="iso">
          <Chart
            state={state}
            models={models}
            asking={prediction.open}
            guess={guess}
            live={live}
            onFactor={(factor) => {
              update({ factor });
            }}
          />
          <ul class="iso-names">
            {sizesByApproach(state.budget).map(({ id: approach, name, parameters }) => (
              <li key={approach}>
                <svg width="12" height="14" aria-hidden="true">
                  <path class={`approach ${approach}`} d="M6 14V0" />
                </svg>
                {name} <b>{compact(parameters)}</b>
              </li>
            ))}
          </ul>
        </div>
      }
      reading={reading(state, modelAt(state, models)?.[1])}
      controls={<Controls state={state} update={update} />}
      more={
        <LaterControls {...more} draw={({ More }) => <More {...{ state, update, models }} />} />
      }
      offers={
        import.meta.env.SSR
          ? 'spend the same compute on a larger or smaller model, let it serve tokens, and start from real models'
          : undefined
      }
      working={<Later {...later} draw={({ Working }) => <Working state={state} />} />}
      data={<Later {...later} draw={({ Data }) => <Data state={state} models={models} />} />}
    />
  );
}
