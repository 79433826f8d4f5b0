import { useMemo } from 'preact/hooks';
import { Progress } from '../shared/Progress.tsx';
import type { TextExample } from '../shared/text-examples.ts';
import { useAnalysis } from '../shared/use-analysis.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Ask } from './Ask.tsx';
import { Controls } from './Controls.tsx';
import { DataTables } from './DataTables.tsx';
import { Drawn } from './Drawn.tsx';
import { Formulas } from './Formulas.tsx';
import { Scores } from './Scores.tsx';
import { settings } from './settings.ts';
import { reading } from './words.ts';
import { Working } from './Working.tsx';
import { requestOf } from './request.ts';
import type { Prepared } from './prepare.ts';
import { areSmall } from '../shared/small-texts.ts';

interface Props {
  id: string;
  examples: readonly TextExample[];
  /** where the examples come from */
  source: string;
  prepared: Prepared;
}

const load = async () => (await import('./analysis.ts')).analyse;
const startWorker = async () => (await import('./start-worker.ts')).startWorker();

/** ROUGE between texts that the reader types: matches drawn, counts in the formulas, all measures. */
export function RougeLabView({ id, examples, source, prepared }: Props) {
  const codec = useMemo(() => settings(examples), [examples]);
  const linked = useLinkedState(id, codec);
  const { state, update, live } = linked;
  const request = useMemo(() => requestOf(state), [state]);
  const { result, ...progress } = useAnalysis({
    request,
    initial: prepared.initial,
    small: areSmall(state),
    load,
    startWorker,
  });
  const { measure, shown } = result;
  const count = result.counts[shown]?.[measure];
  // An example's point is about its own settings, and about nothing that is still being counted.
  const isExample =
    !progress.pending &&
    progress.message === '' &&
    [...codec.serialise(state).keys()].every((name) => name === 'preset');
  const point = isExample ? examples.find(({ id }) => id === state.preset)?.point : undefined;

  return (
    <WidgetFrame
      id={id}
      title="ROUGE on your own words"
      linked={linked}
      prediction={<Ask {...prepared} examples={examples} live={live} onReveal={update} />}
      stage={
        <>
          <div class="rouge-lab">
            <Drawn
              drawing={result.drawing}
              measure={measure}
              referenceName={result.counts.length > 1 ? `Reference ${shown + 1}` : 'Reference'}
              live={live}
            />
            {count && <Formulas count={count} measure={measure} />}
            <Scores
              id={id}
              analysis={result}
              measure={state.settings.measure}
              live={live}
              onMeasure={(name) => {
                update({ settings: { ...state.settings, measure: name } });
              }}
            />
          </div>
          <Progress {...progress} />
        </>
      }
      controls={
        <Controls
          examples={examples}
          state={state}
          thrown={result.thrown}
          shown={shown}
          update={update}
        />
      }
      reading={reading(result, point)}
      working={<Working analysis={result} />}
      data={<DataTables analysis={result} source={source} />}
    />
  );
}
