import { useMemo } from 'preact/hooks';
import { AsPython } from '../shared/as-python/AsPython.tsx';
import { fixed } from '../shared/format.ts';
import { Later, useLater } from '../shared/later.tsx';
import { Compared } from '../shared/prediction/Compared.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { Progress } from '../shared/Progress.tsx';
import { areSmall } from '../shared/small-texts.ts';
import type { TextExample } from '../shared/text-examples.ts';
import { useAnalysis } from '../shared/use-analysis.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Ask } from './Ask.tsx';
import { Controls, More } from './Controls.tsx';
import { Orders } from './Orders.tsx';
import { PenaltyCurve } from './PenaltyCurve.tsx';
import type { Prepared } from './prepare.ts';
import { requestOf } from './request.ts';
import { Score } from './Score.tsx';
import { type Settings, settings, title } from './settings.ts';
import { reading } from './words.ts';

interface Props {
  id: string;
  examples: readonly TextExample[];
  /** where the examples come from */
  source: string;
  prepared: Prepared;
}

/** While building, the whole figure is drawn; in the page, folded parts are fetched afterwards. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

const loadPython = () => import('./python.ts');
const load = async () => (await import('./analysis.ts')).analyse;
const startWorker = async () => (await import('./start-worker.ts')).startWorker();

/** BLEU between texts that the reader types: n-grams order by order, both factors, the settings. */
export function BleuLabView({ id, examples, source, prepared }: Props) {
  const codec = useMemo(() => settings(examples), [examples]);
  const linked = useLinkedState(id, codec);
  const { state, update, live, engaged } = linked;
  const { settings: chosen } = state;
  const request = useMemo(() => requestOf(state), [state]);
  const { result, ...progress } = useAnalysis({
    request,
    initial: prepared.initial,
    small: areSmall(state),
    load,
    startWorker,
  });
  // An example's point is about its own settings, and about nothing that is still being counted.
  const isExample =
    !progress.pending &&
    progress.message === '' &&
    [...codec.serialise(state).keys()].every((name) => name === 'preset' || name === 'order');
  const point = isExample ? examples.find((item) => item.id === state.preset)?.point : undefined;
  const prediction = usePrediction<number>(id, live);
  const details = useLater(loadDetails, engaged, built);
  const [tea] = prepared.tea;
  const set = (change: Partial<Settings>) => {
    update({ settings: { ...chosen, ...change } });
  };
  const isAsked =
    state.preset === codec.initial.preset && chosen.tok === '13a' && chosen.smooth === 'none';

  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={prediction.open}
      onReset={prediction.again}
      prediction={
        tea && (
          <Ask
            {...{ prediction, tea, live }}
            onReveal={() => {
              update({ ...codec.initial, settings: { ...codec.initial.settings, tok: '13a' } });
            }}
          />
        )
      }
      stage={
        <Masked when={prediction.open && chosen.tok === '13a'}>
          <div class="bleu-lab">
            <Score analysis={result} />
            <Orders analysis={result} />
            <PenaltyCurve analysis={result} />
          </div>
          <Compared
            guess={isAsked ? prediction.guess : undefined}
            truth={tea?.tok13a ?? 0}
            most={1}
            name="BLEU, 13a"
            words={(score) => fixed(score, 3)}
          />
          <Progress {...progress} />
        </Masked>
      }
      reading={reading(result, point)}
      controls={<Controls {...{ examples, state, set, update }} settings={chosen} />}
      more={<More settings={chosen} set={set} />}
      offers="change the tokeniser, the smoothing and the texts"
      working={
        <Later
          {...details}
          draw={({ Working, Ngrams }) => (
            <>
              <Working analysis={result} />
              <Ngrams
                analysis={result}
                live={live}
                onOrder={(order) => {
                  set({ order });
                }}
              />
            </>
          )}
        />
      }
      data={
        <Later
          {...details}
          draw={({ DataTables }) => (
            <DataTables analysis={result} tea={prepared.tea} source={source} />
          )}
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
