import { useState } from 'preact/hooks';
import { correct, SENTIMENTS } from '../../models/lexicon-sentiment.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { integer } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Card } from './Card.tsx';
import { compare, headlines, reading, sources } from './headlines.ts';
import { Matrix } from './Matrix.tsx';
import { settings, neighbour } from './settings.ts';

const TITLE = 'What would an investor say?';

/** Headlines to label; a word list beside the reader; both against the investor's labels. */
export function FinancialSentimentView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();

  const headline = headlines.find((one) => one.id === state.at) ?? headlines[0];
  const comparison = compare(state.labels, state.all);
  const truth = correct(compare({}, true).list);
  if (!headline) return null;
  const given = state.labels[headline.id];

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: a list of good and bad words labels all ${headlines.length} headlines. On how many does it agree with an investor?`}
          unit="headlines"
          limits={{
            min: 0,
            max: headlines.length,
            describe: `from 0 to ${headlines.length} headlines`,
          }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${integer(guess)}; it is ${truth}. Guessing blindly among three labels would give about ${Math.round(headlines.length / 3)}; these headlines were chosen to mislead.`
          }
          onGuess={(value) => {
            setGuess(value);
            update({ all: true });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={
        <div class="sentiment">
          <Card headline={headline} given={given} />
          <div class="matrices">
            {comparison.reader && (
              <Matrix who="Labelled here" matrix={comparison.reader} total={comparison.total} />
            )}
            <Matrix who="Word list" matrix={comparison.list} total={comparison.total} />
          </div>
        </div>
      }
      controls={
        <>
          <div class="presets" role="group" aria-label="Label this headline">
            {SENTIMENTS.map((label) => (
              <button
                key={label}
                type="button"
                aria-pressed={given === label}
                onClick={() => {
                  update({ labels: { ...state.labels, [headline.id]: label } });
                }}
              >
                {label}
              </button>
            ))}
          </div>
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
              onClick={() => {
                update({ at: neighbour(headline.id, 1) });
              }}
            >
              Next headline
            </button>
            <button
              type="button"
              onClick={() => {
                update({ at: 'loss-narrows' });
              }}
            >
              The loss that narrows
            </button>
            <button
              type="button"
              onClick={() => {
                update({ labels: {}, all: false });
              }}
            >
              Start with no labels
            </button>
          </div>
          <div class="toggles">
            <label>
              <input
                type="checkbox"
                checked={state.all}
                onInput={(event) => {
                  update({ all: event.currentTarget.checked });
                }}
              />
              Judge the word list on all {headlines.length}
            </label>
          </div>
        </>
      }
      reading={reading(comparison)}
      working={
        <p class="working">
          Score = listed good words − listed bad words ={' '}
          {headline.list.hits.filter(({ sign }) => sign > 0).length} −{' '}
          {headline.list.hits.filter(({ sign }) => sign < 0).length} = {headline.list.score}:{' '}
          {headline.list.label}. Above 0 the list says positive, below 0 negative, at 0 neutral. It
          reads neither order nor grammar nor numbers.
        </p>
      }
      data={
        <>
          {live && <Answers />}
          {sources.map((source) => (
            <p key={source}>{source}</p>
          ))}
          <p>
            The two quoted sentences begin with the label that a casual reader might give them:
            neutral.
          </p>
        </>
      }
    />
  );
}

/** Every headline with its labels: the answers, so it waits inside the details. */
function Answers() {
  return (
    <DataTable
      label="All headlines"
      caption="All headlines, with the answers"
      head={['Headline', 'Investor', 'Word list']}
      rows={headlines.map(({ text, gold, list }) => [text, gold, list.label])}
    />
  );
}
