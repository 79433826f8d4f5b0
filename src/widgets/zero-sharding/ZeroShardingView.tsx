import { bytes } from '../shared/bytes.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls, More } from './Controls.tsx';
import { Data, Working } from './Details.tsx';
import { Rows } from './Rows.tsx';
import { reading, stageRows } from './sharding.ts';
import { settings, title } from './settings.ts';

const INITIAL = settings.initial;
const asked = stageRows(INITIAL)[1]?.total ?? 0;

/** What one GPU holds in each stage of sharding, against the size of a card. */
export function ZeroShardingView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const isAsked = state.parameters === INITIAL.parameters && state.gpus === INITIAL.gpus;
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
          question="In DDP each of 64 GPUs holds 120&nbsp;GB. Share out the optimiser states alone, and how much does each still hold?"
          unit="GB"
          limits={{ min: 0, max: 120, describe: 'a number of gigabytes from 0 to 120' }}
          verdict={(gigabytes) =>
            `You said ${bytes(gigabytes * 1e9)}; it is ${bytes(asked)}. Twelve of the sixteen bytes are optimiser states, and a 64th of them is little; the rest stays whole.`
          }
          onGuess={() => {
            update(INITIAL);
          }}
        />
      }
      stage={
        <Rows
          state={state}
          asking={prediction.open}
          guess={isAsked && prediction.guess !== undefined ? prediction.guess * 1e9 : undefined}
        />
      }
      reading={reading(state)}
      controls={<Controls state={state} update={update} />}
      more={<More state={state} update={update} />}
      offers="change the number of GPUs, the stage, the model and the card"
      working={<Working state={state} />}
      data={<Data state={state} />}
    />
  );
}
