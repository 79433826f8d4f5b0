import { useState } from 'preact/hooks';
import { percent } from '../shared/format.ts';
import { Prediction } from '../shared/Prediction.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { mix, reading } from './corpus.ts';
import { DataTables } from './DataTables.tsx';
import { SourceBars } from './SourceBars.tsx';
import { settings } from './settings.ts';
import { groups, years } from './sources.ts';
import { YearColumns } from './YearColumns.tsx';

const TITLE = 'What BloombergGPT read';

/** The training text of BloombergGPT: proportional bars by source, columns by year. */
export function CorpusMixView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const [guess, setGuess] = useState<number>();

  const current = mix(groups, state.unit, state.off);
  const truth = mix(groups, 'tokens', ['web']).finpile;
  const difference = Math.abs((guess ?? 0) - truth * 100);

  return (
    <WidgetFrame
      id={id}
      title={TITLE}
      linked={linked}
      prediction={
        <Prediction
          live={live}
          question="Predict: leave FinPile’s web pages out. Which share of the remaining tokens is still FinPile?"
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={
            guess === undefined
              ? undefined
              : `You said ${percent(guess / 100)}; it is ${percent(truth)}${difference <= 3 ? ', so you are close' : ''}. FinPile is mostly web pages, and without them little financial text is left.`
          }
          onGuess={(value) => {
            setGuess(value);
            update({ view: 'source', unit: 'tokens', off: ['web'] });
          }}
          onSkip={() => {
            setGuess(undefined);
          }}
        />
      }
      stage={
        state.view === 'source' ? (
          <SourceBars current={current} unit={state.unit} guess={guess} />
        ) : (
          <YearColumns years={years} />
        )
      }
      controls={<Controls groups={groups} state={state} update={update} />}
      reading={reading(state, current, years)}
      working={
        <p class="working">
          Share of FinPile = its {state.unit} ÷ all {state.unit} that remain ={' '}
          {current.shares
            .filter(({ group, share }) => group.part === 'FinPile' && share > 0)
            .map(({ share }) => percent(share))
            .join(' + ') || '0%'}{' '}
          = {percent(current.finpile)}.
        </p>
      }
      data={<DataTables current={current} unit={state.unit} years={years} />}
    />
  );
}
