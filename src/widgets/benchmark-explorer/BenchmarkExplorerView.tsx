import { Built, Later, useLater } from '../shared/later.tsx';
import { Masked } from '../shared/prediction/Masked.tsx';
import { usePrediction } from '../shared/prediction/use-prediction.ts';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Ask } from './Ask.tsx';
import { type Outline, selected } from './benchmarks.ts';
import { Chart } from './Chart.tsx';
import { Controls, Filters } from './Controls.tsx';
import { settings, title } from './settings.ts';
import { reading } from './words.ts';

interface Props {
  id: string;
  benchmarks: readonly Outline[];
}

/** While building, the whole figure is drawn; in the page, its long texts are fetched when they change. */
const built = import.meta.env.SSR ? await import('./Details.tsx') : undefined;
const loadDetails = () => import('./Details.tsx');

/** Scores of benchmarks over the years, the benchmarks to filter and sort, and the matrix of HELM. */
export function BenchmarkExplorerView({ id, benchmarks }: Props) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const prediction = usePrediction<number>(id, live);
  const changed = settings.serialise(state).toString() !== '';
  const later = { changed, ...useLater(loadDetails, changed, built) };
  const { module } = later;
  const shown = selected(benchmarks, state);
  const isList = state.view === 'list';
  const asking = prediction.open && isList;
  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      asking={asking}
      onReset={prediction.again}
      prediction={<Ask {...{ prediction, live, update }} />}
      stage={
        <>
          {isList && <Chart {...{ benchmarks, shown, prediction }} />}
          <Masked when={asking}>
            <Later
              {...later}
              draw={({ Cards, Matrix, ...all }) =>
                isList ? (
                  <Cards shown={selected(all.benchmarks, state)} />
                ) : (
                  <Matrix helm={all.helm} quality={state.quality} />
                )
              }
            />
          </Masked>
        </>
      }
      controls={<Controls {...{ state, update }} />}
      more={<Filters {...{ state, update }} />}
      offers="filter and sort the benchmarks, and see HELM’s matrix of scenarios and metrics"
      reading={
        isList
          ? reading(shown, benchmarks.length, state)
          : (module?.helmReading(module.helm, state.quality) ?? 'One moment …')
      }
      working={<Built>{built && <built.Working />}</Built>}
      data={<Built>{built && <built.DataNotes />}</Built>}
    />
  );
}
