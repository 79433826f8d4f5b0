import flan from '../../content/data/flan-mixture.json' with { type: 'json' };
import { Examples } from '../shared/Examples.tsx';
import { integer, percent } from '../shared/format.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { SliderField } from '../shared/SliderField.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { counted, reading, shareBySize, smallShare } from './mixture.ts';
import { LIMITS, settings, type State, title } from './settings.ts';
import { Stage } from './Stage.tsx';

/** Ten times FLAN's limit: what the question is about. */
const ASKED: State = { ...settings.initial, cap: 30_000 };
const asked = smallShare(ASKED);
const STOPS = [100, 200, 300, 500].flatMap((stop) => [stop, stop * 10, stop * 100, stop * 1000]);
STOPS.push(1_000_000);
STOPS.sort((a, b) => a - b);

/** By their limit, in pairs. */
const EXAMPLES = [
  ['3000', 'FLAN’s 3,000'],
  ['5000', 'the small set’s size'],
  ['30000', 'ten times FLAN’s'],
  ['1000000', 'no limit'],
] as const;

/** Two data sets of very different size, and what a limit on each does to their shares. */
export function TemplateDiversityView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const { large, small } = counted(state);
  const isAsked = smallShare(state) === asked && state.cap === ASKED.cap;
  const field = (name: 'large' | 'small', label: string) => (
    <NumberField
      label={label}
      unit="pairs"
      value={state[name]}
      {...LIMITS[name]}
      onValue={(value) => {
        update({ [name]: value });
      }}
    />
  );

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
          question="Raise the limit tenfold, from 3,000 pairs to 30,000. What share of the mixture is left for the data set of 5,000 beside the one of a million?"
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={(guess) =>
            `You said ${integer(guess)}%; it is ${percent(asked)}. By size it would be ${percent(shareBySize(ASKED))}: even a limit far above the small set holds the large one down.`
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        <Masked when={prediction.open}>
          <Stage
            state={state}
            guess={isAsked && prediction.guess !== undefined ? prediction.guess / 100 : undefined}
          />
        </Masked>
      }
      reading={reading(state)}
      controls={
        <>
          <div class="control-row">
            {' '}
            <SliderField
              label="A data set counts for at most"
              unit="pairs"
              value={state.cap}
              {...LIMITS.cap}
              stops={STOPS}
              onValue={(cap) => {
                update({ cap });
              }}
            />
          </div>{' '}
          <Examples
            examples={EXAMPLES}
            current={EXAMPLES.find(([cap]) => Number(cap) === state.cap)?.[0]}
            onExample={(cap) => {
              update({ cap: Number(cap) });
            }}
          />
        </>
      }
      more={
        <div class="control-row">
          {field('large', 'First data set')}
          {field('small', 'Second data set')}
        </div>
      }
      offers="move the limit and give the two data sets other sizes"
      working={
        <ol class="working">
          <li>
            Counted: the smaller of size and limit, so {integer(large)} of the first data set and{' '}
            {integer(small)} of the second.
          </li>
          <li>
            Share of the second: {integer(small)} ÷ ({integer(small)} + {integer(large)}) ={' '}
            {percent(smallShare(state))}.
          </li>
        </ol>
      }
      data={
        <p>
          The two data sets are the lesson’s example. FLAN used at most{' '}
          {integer(flan.flan2021.examplesUsed)} pairs of a data set and counted it for at most{' '}
          {integer(flan.flan2021.cap)} when the shares were drawn ({flan.flan2021.source}).
        </p>
      }
    />
  );
}
