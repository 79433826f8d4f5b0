import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls, More } from './Controls.tsx';
import { Data, Working } from './Details.tsx';
import { duration, reading, span, type RunRow } from './run.ts';
import { Stage } from './Stage.tsx';
import { settings, title } from './settings.ts';

interface Props {
  id: string;
  runs: readonly RunRow[];
}

const INITIAL = settings.initial;
const asked = duration(INITIAL).days;

/** A training run in petaflop/s-days, and in days of real cards. */
export function PetaflopDaysView({ id, runs }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
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
          question="A thousand A100s at a third of their peak train GPT-3 175B. How many days does it take?"
          unit="days"
          limits={{ min: 0.1, max: 10_000, describe: 'a number of days from 0.1 to 10,000' }}
          verdict={(days) =>
            `You said ${span(days)}; it is ${span(asked)}. Ten times the cards would make it a tenth, if they kept their utilisation.`
          }
          onGuess={() => {
            update(INITIAL);
          }}
        />
      }
      stage={<Stage state={state} runs={runs} asking={prediction.open} guess={prediction.guess} />}
      reading={reading(state, runs)}
      controls={<Controls state={state} update={update} runs={runs} />}
      more={<More state={state} update={update} />}
      offers="put known runs on cards of your choice, and change their number and utilisation"
      working={<Working state={state} />}
      data={<Data runs={runs} />}
    />
  );
}
