import { Examples } from '../shared/Examples.tsx';
import { NumberField } from '../shared/NumberField.tsx';
import { Segments } from '../shared/Segments.tsx';
import { roundSizes, SliderField } from '../shared/SliderField.tsx';
import { CARD_NAMES, type RunRow } from './run.ts';
import { CARDS, LIMITS, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

const CLUSTERS = roundSizes(1, 32_768);
const SHARES = [5, 10, 15, 20, 25, 30, 33, 35, 40, 45, 50, 60, 70, 80, 90, 100];

/** How many cards, and a run to put on them. */
export function Controls({ state, update, runs }: Props & { runs: readonly RunRow[] }) {
  return (
    <>
      <div class="control-row">
        <SliderField
          label="GPUs"
          value={state.gpus}
          {...LIMITS.gpus}
          stops={CLUSTERS}
          onValue={(gpus) => {
            update({ gpus });
          }}
        />
      </div>
      <Examples
        examples={runs.map(([id, name]) => [id, name] as const)}
        current={runs.find(([, , work]) => work === state.work)?.[0]}
        onExample={(id) => {
          const run = runs.find(([other]) => other === id);
          if (run) update({ work: run[2] });
        }}
      />
    </>
  );
}

/** The card, its utilisation, and the work as a number. */
export function More({ state, update }: Props) {
  return (
    <>
      <Segments
        label="Card"
        choices={CARDS.map((card) => [card, CARD_NAMES[card]] as const)}
        value={state.card}
        onValue={(card) => {
          update({ card });
        }}
      />
      <SliderField
        label="Utilisation"
        unit="%"
        value={state.utilisation}
        {...LIMITS.utilisation}
        stops={SHARES}
        onValue={(utilisation) => {
          update({ utilisation });
        }}
      />
      <NumberField
        label="Training compute"
        unit="FLOPs"
        value={state.work}
        {...LIMITS.work}
        onValue={(work) => {
          update({ work });
        }}
      />
    </>
  );
}
