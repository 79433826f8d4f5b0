import { Built } from '../shared/later.tsx';
import { useLinkedState } from '../shared/use-linked-state.ts';
import { WidgetFrame } from '../shared/WidgetFrame.tsx';
import { Ask } from './Ask.tsx';
import { selected } from './benchmarks.ts';
import { Cards } from './Cards.tsx';
import { benchmarks, helm } from './data.ts';
import { Filters } from './Filters.tsx';
import { Matrix } from './Matrix.tsx';
import { settings, title } from './settings.ts';
import { Stories } from './Stories.tsx';
import { reading } from './words.ts';

/** Drawn while the page is built: it says the same in every state. */
const built = import.meta.env.SSR
  ? { ...(await import('./Working.tsx')), ...(await import('./DataNotes.tsx')) }
  : undefined;

/** Benchmarks to filter and sort, and the matrix of HELM. */
export function BenchmarkExplorerView({ id }: { id: string }) {
  const linked = useLinkedState(id, settings);
  const { state, update, live } = linked;
  const shown = selected(benchmarks, state);
  return (
    <WidgetFrame
      id={id}
      title={title}
      linked={linked}
      prediction={<Ask helm={helm} live={live} onReveal={update} />}
      stage={
        <>
          <Filters state={state} live={live} update={update} />
          {state.view === 'helm' ? (
            <Matrix helm={helm} quality={state.quality} />
          ) : (
            <Cards shown={shown} />
          )}
        </>
      }
      controls={<Stories update={update} />}
      reading={reading(state, shown, benchmarks.length, helm)}
      working={<Built>{built && <built.Working />}</Built>}
      data={<Built>{built && <built.DataNotes />}</Built>}
    />
  );
}
