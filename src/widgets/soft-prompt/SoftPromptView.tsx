import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../shared/counted.ts';
import { shapeOf } from '../shared/chosen-model.ts';
import { compact, fixed, integer, percent } from '../shared/format.ts';
import { ModelPicker } from '../shared/ModelPicker.tsx';
import { decodeModels } from '../shared/model-table.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { SliderField } from '../shared/SliderField.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Chart, Legend } from './Chart.tsx';
import { Data, Working } from './Details.tsx';
import { fileSize, promptCost, reading, type Curves } from './prompt.ts';
import { LIMITS, settings } from './settings.ts';

interface Props {
  id: string;
  /** text of `encodeModels` */
  models: string;
  curves: Curves;
}

/** Lengths that Lester 2021 tried (Sec. 3.2). */
const TRIED = [1, 5, 20, 100, 150];
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 150, 200, 500, 1000];
const CONTEXTS = [128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072];

/** The size that readers are asked about, as an index of the curve: T5-Base, where the gap is widest. */
const ASKED = 1;

/** What virtual tokens cost in a model, and how far prompt tuning came at each size of T5. */
export function SoftPromptView({ id, models: table, curves }: Props) {
  const models = useMemo(() => decodeModels(table), [table]);
  const codec = useMemo(() => settings(models), [models]);
  const linked = useLinkedState(id, codec);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();
  const model = shapeOf(state.model, models);
  const cost = promptCost(model, state);

  const last = curves.sizes.length - 1;
  const size = curves.sizes[ASKED] ?? 0;
  const full = curves.full[ASKED] ?? 0;
  const truth = full - (curves.prompt[ASKED]?.[0] ?? 0);

  return (
    <WidgetFrame
      id={id}
      title="What a soft prompt costs"
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: at ${compact(curves.sizes[last] ?? 0)} parameters a soft prompt scores as well as training all weights. At ${compact(size)}, all weights score ${fixed(full, 1)}. How many points is the prompt behind?`}
          unit="points"
          limits={{ min: 0, max: 100, describe: 'a number of points from 0 to 100' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${fixed(guess, 1)}; it is ${fixed(truth, 1)}. Below the largest model the prompt is always behind, and not evenly so.`
          }
          onGuess={(points) => {
            setGuess(points);
            update({ model: { id: 'flan-t5-base' } });
          }}
          onSkip={() => undefined}
        />
      }
      stage={
        <div class="soft-prompt">
          <div>
            <div class="context" aria-hidden="true">
              <i style={{ width: percentage(cost.used) }} />
            </div>
            <p class="context-names">
              <span>
                <i class="swatch" aria-hidden="true" /> {integer(state.p)} virtual
              </span>
              <span>{integer(Math.max(0, cost.context - state.p))} left for text</span>
            </p>
            <dl>
              <dt>Trained for each task</dt>
              <dd>{counted(cost.parameters, 'number')}</dd>
              <dt>Share of the model</dt>
              <dd>{percent(cost.share)}</dd>
              <dt>File, FP32</dt>
              <dd>{fileSize(cost.parameters)}</dd>
              <dt>Context used</dt>
              <dd>{percent(cost.used)}</dd>
            </dl>
            {cost.positions !== undefined && state.context > cost.positions && (
              <p class="field-message">
                {model.name} has {integer(cost.positions)} positions and no more.
              </p>
            )}
          </div>
          <div>
            <Chart
              curves={curves}
              parameters={model.totalParams}
              name={model.name}
              guess={guess === undefined ? undefined : { size, score: full - guess }}
            />
            <Legend />
          </div>
        </div>
      }
      controls={
        <>
          <ModelPicker
            models={models}
            choice={state.model}
            onChoice={(choice) => {
              update({ model: choice });
            }}
          />
          <div class="control-row">
            <SliderField
              label="Virtual tokens p"
              value={state.p}
              {...LIMITS.p}
              stops={LENGTHS}
              onValue={(p) => {
                update({ p });
              }}
            />
            <SliderField
              label="Context"
              unit="tokens"
              value={state.context}
              {...LIMITS.context}
              stops={CONTEXTS}
              onValue={(context) => {
                update({ context });
              }}
            />
          </div>
          <div class="presets" role="group" aria-label="Lengths that the paper tried">
            {TRIED.map((p) => (
              <button
                key={p}
                type="button"
                aria-pressed={state.p === p}
                onClick={() => {
                  update({ p });
                }}
              >
                {counted(p, 'token')}
              </button>
            ))}
          </div>
        </>
      }
      reading={reading(model, state, curves)}
      working={<Working model={model} state={state} />}
      data={<Data curves={curves} />}
    />
  );
}

const percentage = (share: number): string => `${(Math.min(1, share) * 100).toFixed(2)}%`;
