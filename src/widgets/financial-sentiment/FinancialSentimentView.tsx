import { correct, SENTIMENTS } from '../../models/lexicon-sentiment.ts';
import { integer } from '../shared/format.ts';
import { Examples } from '../shared/Examples.tsx';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Segments } from '../shared/Segments.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Agreement } from './Agreement.tsx';
import { Card } from './Card.tsx';
import { Data, Working } from './Details.tsx';
import { compare, headlines, reading } from './headlines.ts';
import { settings, neighbour, title } from './settings.ts';

const ALL = headlines.length;
const truth = correct(compare({}, true).list);
const EXAMPLES = [
  ['loss-narrows', 'The loss that narrows'],
  ['cuts-loss-making-plant', 'Jobs cut'],
  ['record-recall', 'A record'],
] as const;

/** Headlines to label; a word list beside the reader; both against the investor's labels. */
export function FinancialSentimentView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const headline = headlines.find((one) => one.id === state.at) ?? headlines[0];
  if (!headline) return null;
  const given = state.labels[headline.id];
  // Without script nobody can label: the list and the investor speak at once.
  const comparison = compare(state.labels, state.all || !live);

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
          question={`A list of good and bad words labels all ${ALL} headlines. On how many does it agree with an investor?`}
          unit={`of ${ALL}`}
          limits={{ min: 0, max: ALL, describe: `a number of headlines from 0 to ${ALL}` }}
          verdict={(guess) =>
            `You said ${integer(guess)}; it is ${truth}. Guessing blindly among three labels would give about ${Math.round(ALL / 3)}: these headlines were chosen to mislead.`
          }
          onGuess={() => {
            update({ all: true });
          }}
        />
      }
      stage={
        <div class="sentiment">
          <Card headline={headline} given={given} answered={!live || given !== undefined}>
            {live && (
              <Segments
                label="Label this headline"
                choices={SENTIMENTS.map((label) => [label, label] as const)}
                value={given}
                onValue={(label) => {
                  update({ labels: { ...state.labels, [headline.id]: label } });
                }}
              />
            )}
          </Card>
          <Masked when={prediction.open && state.all}>
            <Agreement comparison={comparison} guess={state.all ? prediction.guess : undefined} />
          </Masked>
        </div>
      }
      controls={
        <>
          <div class="presets" role="group" aria-label="Headlines">
            <button
              type="button"
              onClick={() => {
                update({ at: neighbour(headline.id, -1) });
              }}
            >
              Previous
            </button>
            <button
              type="button"
              class="primary"
              onClick={() => {
                update({ at: neighbour(headline.id, 1) });
              }}
            >
              Next headline
            </button>
          </div>
          <Examples
            examples={EXAMPLES}
            current={EXAMPLES.find(([at]) => at === headline.id)?.[0]}
            onExample={(at) => {
              update({ at });
            }}
          />
        </>
      }
      more={
        <div class="toggles">
          <label>
            <input
              type="checkbox"
              checked={state.all}
              onInput={(event) => {
                update({ all: event.currentTarget.checked });
              }}
            />
            Judge the word list on all {ALL}
          </label>
        </div>
      }
      offers="label each headline yourself before the word list and the investor do"
      reading={reading(comparison)}
      working={<Working headline={headline} comparison={comparison} />}
      data={<Data />}
    />
  );
}
