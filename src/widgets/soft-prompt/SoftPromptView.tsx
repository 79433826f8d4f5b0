import { useMemo } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { compact, fixed, integer, percent } from '../shared/format.ts';
import { Later, LaterControls, useLater } from '../shared/later.tsx';
import { decodeModels } from '../shared/model-table.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Stops } from '../shared/Stops.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { ASKED, Chart } from './Chart.tsx';
import { behind, promptCost, reading, type Curves } from './prompt.ts';
import { settings, title } from './settings.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
  curves: Curves;
}

const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 150, 200, 500, 1000];

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR
  ? { details: await import('./Details.tsx'), more: await import('./More.tsx') }
  : undefined;
const loadDetails = () => import('./Details.tsx');
const loadMore = () => import('./More.tsx');

/** What virtual tokens cost in a model, and how far prompt tuning came at each size of T5. */
export function SoftPromptView({ id, models: table, curves }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live, engaged } = linked;
  const prediction = usePrediction<number>(id, live);
  const model = shapeOf(state.model, models);
  const cost = promptCost(model, state);
  const tokens = counted(state.p, 'virtual token');
  const later = useLater(loadDetails, engaged, built?.details);
  const more = useLater(loadMore, engaged, built?.more);

  const size = curves.sizes[ASKED] ?? 0;
  const full = curves.full[ASKED] ?? 0;

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
          question={`At ${compact(curves.sizes.at(-1) ?? 0)} parameters a soft prompt scores as well as all weights trained. At ${compact(size)}, all weights score ${fixed(full, 2)}. How many points is the prompt behind? Drag the diamond, or type.`}
          unit="points"
          limits={{ min: 0, max: 100, describe: 'points from 0 to 100' }}
          verdict={(points) =>
            `You said ${compact(points)}; it is ${fixed(behind(curves, ASKED), 2)}. The gap is nowhere wider.`
          }
          onGuess={() => {
            update({ model: { id: 'flan-t5-base' } });
          }}
        />
      }
      stage={
        <div class="soft-prompt">
          <Chart
            curves={curves}
            parameters={model.totalParams}
            name={model.name}
            prediction={prediction}
          />
          <div class="context">
            <i style={{ width: percent(Math.min(1, cost.used)) }} />
          </div>
          <p class="context-names">
            <span>
              <i class="swatch" /> {integer(state.p)} virtual
            </span>
            <span>
              {integer(Math.max(0, cost.context - state.p))} of {integer(cost.context)} left for
              text
            </span>
          </p>
        </div>
      }
      reading={reading(model, state, curves)}
      controls={
        <div class="control-row">
          <label class="slider">
            <span>{tokens}</span>
            <Stops
              label={tokens}
              value={state.p}
              text={tokens}
              stops={LENGTHS}
              onValue={(p) => {
                update({ p });
              }}
            />
          </label>
        </div>
      }
      more={
        <LaterControls {...more} draw={({ More }) => <More {...{ models, state, update }} />} />
      }
      offers={
        import.meta.env.SSR ? 'choose the model, its context and the virtual tokens' : undefined
      }
      working={<Later {...later} draw={({ Working }) => <Working {...{ model, state }} />} />}
      data={<Later {...later} draw={({ Data }) => <Data curves={curves} />} />}
    />
  );
}
