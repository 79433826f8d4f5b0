import { Segments } from '../shared/Segments.tsx';
import { type State, UNITS, VIEWS } from './settings.ts';
import { years } from './sources.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const VIEW_NAMES = { source: 'By source', year: 'FinPile by year' } as const;

/** What is counted, or whose years stand out; the sources themselves are chosen on the figure. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <Segments
        label="View"
        choices={VIEWS.map((view) => [view, VIEW_NAMES[view]] as const)}
        value={state.view}
        onValue={(view) => {
          update({ view });
        }}
      />
      {state.view === 'source' ? (
        <Segments
          label="Count"
          choices={UNITS.map((unit) => [unit, unit] as const)}
          value={state.unit}
          onValue={(unit) => {
            update({ unit });
          }}
        />
      ) : (
        <Segments
          label="At the bottom"
          choices={years.columns.map((name) => [name, name] as const)}
          value={state.mark}
          onValue={(mark) => {
            update({ mark });
          }}
        />
      )}
    </>
  );
}
