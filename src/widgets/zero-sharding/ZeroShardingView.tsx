import { memoryPerGpu } from '../../models/zero.ts';
import { bytes } from '../shared/bytes.ts';
import { Examples } from '../shared/Examples.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Segments } from '../shared/Segments.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Cards } from './Cards.tsx';
import { Data, Working } from './Details.tsx';
import { CARDS, EXAMPLES, LIMITS, settings, STAGES } from './settings.ts';
import { reading, STAGE_NAMES } from './sharding.ts';

const ASKED = { ...settings.initial, stage: 2 } as const;

/** What each GPU holds and sends under DDP and the three stages of ZeRO. */
export function ZeroShardingView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const truth = memoryPerGpu(ASKED).total / 1e9;
  return (
    <WidgetFrame
      id={id}
      title="Memory shared out"
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      offers="choose the stage, the model, the number of GPUs and the card, and see what each GPU holds"
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question="The 7.5 billion parameters on 64 GPUs: with DDP each holds 120 GB. Share out the optimiser states and the gradients, and keep the weights whole. How much does each GPU hold then?"
          unit="GB"
          limits={{ min: 0, max: 120, describe: 'a number of gigabytes from 0 to 120' }}
          verdict={(guess) =>
            `You said ${bytes(guess * 1e9)}; it is ${bytes(truth * 1e9)}. Of that, 15 GB are the weights: once the rest is divided by 64, the part that is still copied is nearly all.`
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          <Cards state={state} />
        </Masked>
      }
      reading={reading(state)}
      controls={
        <>
          <Segments
            label="Stage"
            choices={STAGES.map((stage) => [stage, STAGE_NAMES[stage]] as const)}
            value={state.stage}
            onValue={(stage) => {
              update({ stage });
            }}
          />
          <Examples
            examples={EXAMPLES.map(([name, words]) => [name, words] as const)}
            current={undefined}
            onExample={(name) => {
              prediction.skip();
              update(EXAMPLES.find(([known]) => known === name)?.[2] ?? {});
            }}
          />
        </>
      }
      more={
        <>
          <div class="control-row">
            <NumberField
              label="Parameters"
              value={state.parameters}
              {...LIMITS.parameters}
              whole
              describe="a whole number from 1 to 10 trillion; 7.5B is fine"
              onValue={(parameters) => {
                update({ parameters });
              }}
            />
            <NumberField
              label="GPUs"
              value={state.gpus}
              {...LIMITS.gpus}
              whole
              describe="a whole number from 1 to 16,384"
              onValue={(gpus) => {
                update({ gpus });
              }}
            />
          </div>
          <Segments
            label="Memory of a card"
            choices={CARDS.map((card) => [card, `${String(card)} GB`] as const)}
            value={state.card}
            onValue={(card) => {
              update({ card });
            }}
          />
        </>
      }
      working={<Working state={state} />}
      data={<Data state={state} />}
    />
  );
}
