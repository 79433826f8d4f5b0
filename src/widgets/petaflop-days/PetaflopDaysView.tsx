import { petaflopDays } from '../../models/petaflop-days.ts';
import { Examples } from '../shared/Examples.tsx';
import { fixed, integer } from '../shared/format.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Segments } from '../shared/Segments.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Data, Working } from './Details.tsx';
import { budgetFlops, peaks, reading, RUNS, runOf, shown } from './run.ts';
import { LIMITS, settings, type State } from './settings.ts';

const GPT3 = RUNS[1][2];
const ASKED: State = { ...settings.initial, flops: GPT3 };

/** Bars on a logarithmic scale from a thousandth of a petaflop/s-day to ten million. */
const width = (flops: number): string =>
  `${Math.min(100, Math.max(1, ((Math.log10(petaflopDays(flops)) + 3) / 10) * 100)).toFixed(1)}%`;

/** The work of a training run in petaflop/s-days and in days of real cards. */
export function PetaflopDaysView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const run = runOf(state);
  const truth = runOf(ASKED).together;
  const rows = [
    ...RUNS.map(([key, name, flops]) => ({ key, name, flops, own: false })),
    { key: 'own', name: 'This run', flops: state.flops, own: true },
  ];
  return (
    <WidgetFrame
      id={id}
      title="Work and days"
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      offers="set the work, the card, its utilisation and the number of cards, and read the days"
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question="GPT-3’s training was 3,640 petaflop/s-days of work. How many days would 512 A100s take for it at a third of their peak?"
          unit="days"
          limits={{ min: 0, max: 100_000, describe: 'a number of days from 0 to 100,000' }}
          verdict={(guess) =>
            `You said ${shown(guess)}; it is ${fixed(truth, 0)}. At that speed ten cards do about one petaflop/s-day a day, so 512 do about fifty.`
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          <ul class="petaflop-rows" aria-label="Petaflop/s-days, on a logarithmic scale">
            {rows.map(({ key, name, flops, own }) => (
              <li key={key} class={own ? 'own' : undefined}>
                <span>{name}</span>
                <i style={{ width: width(flops) }} aria-hidden="true" />
                <b>{shown(petaflopDays(flops))}</b>
              </li>
            ))}
          </ul>
          <dl class="petaflop-days">
            <div>
              <dt>One card</dt>
              <dd>{shown(run.days)} days</dd>
            </div>
            <div>
              <dt>GPU hours</dt>
              <dd>{shown(run.hours)}</dd>
            </div>
            <div>
              <dt>{integer(state.gpus)} together</dt>
              <dd>{shown(run.together)} days</dd>
            </div>
          </dl>
        </Masked>
      }
      reading={reading(state)}
      controls={
        <>
          <div class="control-row">
            <NumberField
              label="Work"
              unit="operations"
              value={state.flops}
              {...LIMITS.flops}
              onValue={(flops) => {
                update({ flops });
              }}
            />
            <NumberField
              label="Cards"
              value={state.gpus}
              {...LIMITS.gpus}
              onValue={(gpus) => {
                update({ gpus });
              }}
            />
          </div>
          <Examples
            examples={[
              ...RUNS.map(([name, words]) => [name as string, words as string] as const),
              ['budget', '1.3M GPU hours'] as const,
            ]}
            current={undefined}
            onExample={(name) => {
              prediction.skip();
              const flops = RUNS.find(([known]) => known === name)?.[2] ?? budgetFlops(state);
              update({ flops });
            }}
          />
        </>
      }
      more={
        <>
          <Segments
            label="Card"
            choices={peaks.cards.map(({ id: card, name }) => [card, name] as const)}
            value={state.card}
            onValue={(card) => {
              update({ card: card === 'v100' ? 'v100' : 'a100' });
            }}
          />
          <NumberField
            label="Utilisation"
            unit="%"
            value={Math.round(state.utilisation * 100)}
            {...LIMITS.utilisation}
            whole
            onValue={(value) => {
              update({ utilisation: value / 100 });
            }}
          />
        </>
      }
      working={<Working state={state} />}
      data={<Data />}
    />
  );
}
