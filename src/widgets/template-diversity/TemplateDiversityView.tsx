import { useState } from 'preact/hooks';
import flan from '../../content/data/flan-mixture.json' with { type: 'json' };
import wordingsFile from '../../content/data/wordings.json' with { type: 'json' };
import { DataTable } from '../shared/DataTable.tsx';
import { integer, percent } from '../shared/format.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { DIALOGUES, LARGE, MEASURE_NAMES, reading, SMALL, smallShare } from './mixture.ts';
import { Stage } from './Stage.tsx';
import { settings, LIMITS, MEASURES } from './settings.ts';

const TITLE = 'What a mixture is made of';
const PRESETS = [1, 7, 10] as const;

/** One row in up to ten wordings, the four mixtures of Flan, and what a cap does. */
export function TemplateDiversityView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();
  const [large, small] = [Math.min(LARGE, state.cap), Math.min(SMALL, state.cap)];

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question={`Predict: a data set of ${integer(DIALOGUES)} dialogues gets ten wordings instead of one. How many more dialogues does the model read about?`}
          unit="more"
          limits={{ min: 0, max: 10_000_000, describe: 'a number from 0 to 10 million' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${integer(guess)}; it is 0. There are up to ${integer(DIALOGUES * 10)} pairs, but they are about the same ${integer(DIALOGUES)} dialogues.`
          }
          onGuess={(value) => {
            setGuess(value);
            update({ wordings: 10 });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={<Stage state={state} />}
      controls={
        <>
          <div class="presets" role="group" aria-label="Wordings">
            {PRESETS.map((wordings) => (
              <button
                key={wordings}
                type="button"
                aria-pressed={state.wordings === wordings}
                onClick={() => {
                  update({ wordings });
                }}
              >
                {{ 1: 'One wording', 7: 'Seven that ask for the summary', 10: 'All ten' }[wordings]}
              </button>
            ))}
          </div>
          <div class="control-row">
            <NumberField
              label="Wordings"
              value={state.wordings}
              {...LIMITS.wordings}
              onValue={(value) => {
                update({ wordings: value });
              }}
            />
            <label class="field">
              <span>Mixtures by</span>
              <select
                value={state.measure}
                onInput={(event) => {
                  const measure = MEASURES.find((name) => name === event.currentTarget.value);
                  if (measure) update({ measure });
                }}
              >
                {MEASURES.map((measure) => (
                  <option key={measure} value={measure}>
                    {MEASURE_NAMES[measure]}
                  </option>
                ))}
              </select>
            </label>
            <NumberField
              label="Cap"
              unit="pairs"
              value={state.cap}
              {...LIMITS.cap}
              onValue={(value) => {
                update({ cap: value });
              }}
            />
          </div>
        </>
      }
      reading={reading(state)}
      working={
        <ol class="working">
          <li>
            Pairs: {integer(DIALOGUES)} × {state.wordings} = {integer(DIALOGUES * state.wordings)},
            if every dialogue is put in every wording.
          </li>
          <li>
            Share of the small data set: {integer(small)} ÷ ({integer(small)} + {integer(large)}) ={' '}
            {percent(smallShare(state.cap))}.
          </li>
        </ol>
      }
      data={
        <>
          <DataTable
            label="Mixtures"
            caption="The four mixtures"
            head={['Mixture', 'Data sets', 'Categories', 'Tasks', 'Cap per task', 'Holds']}
            rows={flan.mixtures.map(({ name, datasets, categories, tasks, cap, about }) => [
              name,
              integer(datasets),
              integer(categories),
              integer(tasks),
              integer(cap),
              about,
            ])}
          />
          <p>{flan.total.note}</p>
          <p>
            Sources: {flan.source}; SAMSum: {flan.samsum.source}. The wordings:{' '}
            {wordingsFile.source}
          </p>
        </>
      }
    />
  );
}
