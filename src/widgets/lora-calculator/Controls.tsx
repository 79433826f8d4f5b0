import { Segments } from '../shared/Segments.tsx';
import { roundSizes, SliderField } from '../shared/SliderField.tsx';
import { SIZE_LIMITS, VIEWS, type State } from './settings.ts';

export interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const VIEW_NAMES = { matrix: 'One matrix', model: 'A whole model' } as const;
const RANKS = roundSizes(1, 1024);

/** The rank, and whether one matrix is counted or a model. */
export function Controls({ state, update }: Props) {
  return (
    <>
      <div class="control-row">
        <SliderField
          label="Rank r"
          value={state.r}
          {...SIZE_LIMITS}
          stops={RANKS}
          onValue={(r) => {
            update({ r });
          }}
        />
      </div>
      <Segments
        label="View"
        choices={VIEWS.map((view) => [view, VIEW_NAMES[view]] as const)}
        value={state.view}
        onValue={(view) => {
          update({ view });
        }}
      />
    </>
  );
}
