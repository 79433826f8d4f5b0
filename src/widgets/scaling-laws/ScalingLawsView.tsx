import { trainingFlops } from '../../models/scaling-laws.ts';
import { bestModel } from '../../models/iso-flop.ts';
import { Examples } from '../shared/Examples.tsx';
import { percent } from '../shared/format.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Curve } from './Curve.tsx';
import { Data, Working } from './Details.tsx';
import { LIMITS, settings, type State } from './settings.ts';
import { type ModelRow, paid, reading, spendingOf } from './spending.ts';

interface Props {
  id: string;
  models: readonly ModelRow[];
}

const ASKED: State = { ...settings.initial, times: 4 };
/** The slider moves in sixteenths of a doubling. */
const SLIDER = { min: Math.log2(LIMITS.times.min), max: Math.log2(LIMITS.times.max), step: 1 / 16 };

/** One bill, spent on a larger or a smaller model, and what serving changes. */
export function ScalingLawsView({ id, models }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const truth = paid(spendingOf(ASKED)) ?? 0;
  const setTimes = (times: number) => {
    update({ times: Number(times.toPrecision(2)) });
  };
  return (
    <WidgetFrame
      id={id}
      title="One budget, many sizes"
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      offers="move along the curve, choose a budget or a model, and add what serving costs"
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question="Gopher’s budget again. You build a model four times as large as the best one for it, on a quarter of the text. By how many per cent is its loss higher?"
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={(guess) =>
            `You said ${percent(guess / 100)}; by the fitted formula it is ${percent(truth, 2)}. Gopher itself is nearly that model, and Chinchilla nearly the best one: one per cent of loss is what parts their 60.0 from 67.6 on the exam above.`
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          <Curve state={state} models={models} live={live} onTimes={setTimes} />
          <p class="iso-flop-key">
            <i class="key-bottom" aria-hidden="true" /> best{' '}
            <i class="key-handle" aria-hidden="true" /> yours{' '}
            <i class="key-known" aria-hidden="true" /> published{' '}
            <i class="key-advice" aria-hidden="true" /> recommended
          </p>
        </Masked>
      }
      reading={reading(state)}
      controls={
        <>
          <div class="control-row">
            <label class="slider">
              <span>Size, in sizes of the best: {state.times}</span>
              <input
                type="range"
                {...SLIDER}
                value={Math.log2(state.times)}
                aria-valuetext={`${String(state.times)} times the best size`}
                onInput={(event) => {
                  setTimes(2 ** event.currentTarget.valueAsNumber);
                }}
              />
            </label>
          </div>
          <Examples
            examples={models.map(([name]) => [name, name] as const)}
            current={undefined}
            onExample={(name) => {
              prediction.skip();
              const [, parameters, tokens] = models.find(([known]) => known === name) ?? ['', 1, 1];
              const flops = trainingFlops(parameters, tokens);
              const best = bestModel({ flops }).parameters;
              const factor = Math.min(
                Math.max(parameters / best, LIMITS.times.min),
                LIMITS.times.max,
              );
              update({ flops, served: 0, times: Number(factor.toPrecision(2)) });
            }}
          />
        </>
      }
      more={
        <div class="control-row">
          <NumberField
            label="Budget"
            unit="operations"
            value={state.flops}
            {...LIMITS.flops}
            onValue={(flops) => {
              update({ flops });
            }}
          />
          <NumberField
            label="Served in its life"
            unit="tokens"
            value={state.served}
            {...LIMITS.served}
            onValue={(served) => {
              update({ served });
            }}
          />
          <NumberField
            label="Size, in sizes of the best"
            value={state.times}
            {...LIMITS.times}
            onValue={(times) => {
              update({ times });
            }}
          />
        </div>
      }
      working={<Working state={state} />}
      data={<Data state={state} models={models} />}
    />
  );
}
