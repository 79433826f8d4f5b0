import { percent } from '../shared/format.ts';
import { AskNumber } from '../shared/prediction/AskNumber.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Controls } from './Controls.tsx';
import { mix, reading, tenths } from './corpus.ts';
import { DataTables } from './DataTables.tsx';
import { SourceBars } from './SourceBars.tsx';
import { settings, type State, title } from './settings.ts';
import { groups, years } from './sources.ts';
import { YearColumns } from './YearColumns.tsx';

/** What the question is about. */
const ASKED: State = { ...settings.initial, off: ['web'] };
const truth = mix(groups, ASKED.unit, ASKED.off).finpile;

/** The training text of BloombergGPT: proportional bars by source, columns by year. */
export function CorpusMixView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const current = mix(groups, state.unit, state.off);
  const isAsked = state.unit === ASKED.unit && state.off.join() === ASKED.off.join();

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      offers="leave sources out, count characters or documents, and see FinPile by year"
      prediction={
        <AskNumber
          prediction={prediction}
          live={live}
          question="Leave FinPile’s web pages out. What share of the remaining tokens is still FinPile?"
          unit="%"
          limits={{ min: 0, max: 100, describe: 'a percentage from 0 to 100' }}
          verdict={(guess) =>
            `You said ${percent(guess / 100)}; it is ${tenths(truth)}. FinPile is mostly web pages, and without them little financial text is left.`
          }
          onGuess={() => {
            update(ASKED);
          }}
        />
      }
      stage={
        state.view === 'source' ? (
          <SourceBars
            current={current}
            unit={state.unit}
            asking={prediction.open}
            guess={isAsked ? prediction.guess : undefined}
            live={live}
            onOff={(off) => {
              update({ off });
            }}
          />
        ) : (
          <YearColumns years={years} mark={state.mark} />
        )
      }
      controls={<Controls state={state} update={update} />}
      reading={reading(state, current, years)}
      working={
        <p class="working">
          Share of FinPile = its {state.unit} ÷ all {state.unit} that remain ={' '}
          {current.shares
            .filter(({ group, share }) => group.part === 'FinPile' && share > 0)
            .map(({ share }) => tenths(share))
            .join(' + ') || tenths(0)}{' '}
          = {tenths(current.finpile)}.
        </p>
      }
      data={<DataTables current={current} unit={state.unit} years={years} />}
    />
  );
}
