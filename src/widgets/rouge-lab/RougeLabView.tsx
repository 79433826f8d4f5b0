import { useMemo } from 'preact/hooks';
import { AsPython } from '../shared/as-python/AsPython.tsx';
import { fixed } from '../shared/format.ts';
import { Later, useLater } from '../shared/later.tsx';
import { Compared } from '../shared/prediction/Compared.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Progress } from '../shared/Progress.tsx';
import type { TextExample } from '../shared/text-examples.ts';
import { useAnalysis } from '../shared/use-analysis.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Ask } from './Ask.tsx';
import { Controls, More } from './Controls.tsx';
import { Drawn } from './Drawn.tsx';
import { Measures } from './Measures.tsx';
import { settings, title } from './settings.ts';
import { reading } from './words.ts';
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

/** The example that the question is about. */
const ASKED = 'negation';

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

const loadPython = () => import('./python.ts');
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
  const prediction = usePrediction<number>(id, live);
  const details = useLater(loadDetails, linked.engaged, built);
  const { measure, shown } = result;
  // An example's point is about its own settings, and about nothing that is still being counted.
  const isExample =
    !progress.pending &&
    progress.message === '' &&
    [...codec.serialise(state).keys()].every((name) => name === 'preset');
  const example = (wanted: string) => examples.find((one) => one.id === wanted);
  const point = isExample ? example(state.preset)?.point : undefined;
  const [asked, paraphrase] = [example(ASKED), example('paraphrase')];
  const isAsked = isExample && state.preset === ASKED;

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      prediction={
        asked &&
        paraphrase && (
          <Ask {...{ prediction, asked, paraphrase, prepared, live }} onReveal={update} />
        )
      }
      stage={
        <Masked when={prediction.open}>
          <Drawn
            drawing={result.drawing}
            measure={measure}
            referenceName={result.counts.length > 1 ? `Reference ${shown + 1}` : 'Reference'}
            live={live}
          />
          <Compared
            guess={isAsked ? prediction.guess : undefined}
            truth={prepared.contradiction}
            most={1}
            name="ROUGE-1 F"
            words={(f) => fixed(f, 3)}
          />
          <Progress {...progress} />
        </Masked>
      }
      reading={reading(result, point)}
      controls={
        <>
          <Measures
            analysis={result}
            measure={state.settings.measure}
            asking={prediction.open}
            onMeasure={(name) => {
              update({ settings: { ...state.settings, measure: name } });
            }}
          />
          <Controls
            examples={examples}
            state={state}
            thrown={result.thrown}
            shown={shown}
            update={update}
          />
        </>
      }
      more={<More state={state} update={update} />}
      offers="put in texts of your own, step through their matches and see each measure drawn"
      working={<Later {...details} draw={({ Working }) => <Working analysis={result} />} />}
      data={
        <Later
          {...details}
          draw={({ DataTables }) => <DataTables analysis={result} source={source} />}
        />
      }
      python={
        <AsPython
          live={live}
          load={loadPython}
          draw={({ ProgramText, program }) => <ProgramText program={program(state)} />}
        />
      }
    />
  );
}
