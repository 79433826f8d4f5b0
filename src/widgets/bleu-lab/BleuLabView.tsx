import { useMemo } from 'preact/hooks';
import { Progress } from '../shared/Progress.tsx';
import { areSmall } from '../shared/small-texts.ts';
import type { TextExample } from '../shared/text-examples.ts';
import { useAnalysis } from '../shared/use-analysis.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Ask } from './Ask.tsx';
import { Controls } from './Controls.tsx';
import { DataTables } from './DataTables.tsx';
import { Ngrams } from './Ngrams.tsx';
import { Orders } from './Orders.tsx';
import { PenaltyCurve } from './PenaltyCurve.tsx';
import type { Prepared } from './prepare.ts';
import { requestOf } from './request.ts';
import { Score } from './Score.tsx';
import { CHOICES, settings } from './settings.ts';
import { reading } from './words.ts';
import { Working } from './Working.tsx';

interface Props {
  id: string;
  examples: readonly TextExample[];
  /** where the examples come from */
  source: string;
  prepared: Prepared;
}

const load = async () => (await import('./analysis.ts')).analyse;
const startWorker = async () => (await import('./start-worker.ts')).startWorker();

/** BLEU between texts that the reader types: n-grams order by order, both factors, the settings. */
export function BleuLabView({ id, examples, source, prepared }: Props) {
  const codec = useMemo(() => settings(examples), [examples]);
  const linked = useLinkedState(id, codec);
  const { state, update, live } = linked;
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

  return (
    <WidgetFrame
      id={id}
      title="BLEU on your own words"
      linked={linked}
      prediction={
        <Ask
          tea={prepared.tea[0]}
          live={live}
          onReveal={() => {
            update({ ...codec.initial, settings: { ...codec.initial.settings, tok: '13a' } });
          }}
        />
      }
      stage={
        <>
          <div class="bleu-lab">
            <Score analysis={result} />
            <Orders
              id={id}
              analysis={result}
              order={Number(chosen.order)}
              live={live}
              onOrder={(n) => {
                const order = CHOICES.order[n - 1];
                if (order) update({ settings: { ...chosen, order } });
              }}
            />
            <PenaltyCurve analysis={result} />
            <Ngrams analysis={result} />
          </div>
          <Progress {...progress} />
        </>
      }
      controls={<Controls examples={examples} state={state} update={update} />}
      reading={reading(result, point)}
      working={<Working analysis={result} />}
      data={<DataTables tea={prepared.tea} source={source} />}
    />
  );
}
