import { NumberField } from '../shared/NumberField.tsx';
import { Segments } from '../shared/Segments.tsx';
import { FIELDS, LENGTHS, LIMITS, PLACE_NAMES, PLACES, RANKS, type State } from './settings.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

/** What a run varies besides its method. */
export function More({ state, update }: Props) {
  return (
    <>
      <Segments
        label="Field"
        choices={FIELDS.map((field) => [field, `${field} text`] as const)}
        value={state.field}
        onValue={(field) => {
          update({ field });
        }}
      />
      <div class="control-row">
        <label class="field">
          <span>Rank of LoRA</span>
          <select
            value={state.rank}
            disabled={state.method !== 'lora'}
            onInput={({ currentTarget }) => {
              const rank = RANKS.find((own) => String(own) === currentTarget.value);
              if (rank) update({ rank });
            }}
          >
            {RANKS.map((rank) => (
              <option key={rank}>{rank}</option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>LoRA on</span>
          <select
            value={state.place}
            disabled={state.method !== 'lora'}
            onInput={({ currentTarget }) => {
              const place = PLACES.find((own) => own === currentTarget.value);
              if (place) update({ place });
            }}
          >
            {PLACES.map((place) => (
              <option key={place} value={place}>
                {PLACE_NAMES[place]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>Steps</span>
          <select
            value={state.steps}
            onInput={({ currentTarget }) => {
              const steps = LENGTHS.find((own) => String(own) === currentTarget.value);
              if (steps) update({ steps });
            }}
          >
            {LENGTHS.map((steps) => (
              <option key={steps}>{steps}</option>
            ))}
          </select>
        </label>
        <NumberField
          label="General text among it"
          unit="%"
          value={Math.round(state.replay * 100)}
          {...LIMITS.replay}
          onValue={(value) => {
            update({ replay: value / 100 });
          }}
        />
        <NumberField
          label="Learning rate"
          value={state.rate}
          {...LIMITS.rate}
          onValue={(rate) => {
            update({ rate });
          }}
        />
        <NumberField
          label="Seed"
          value={state.seed}
          {...LIMITS.seed}
          onValue={(seed) => {
            update({ seed });
          }}
        />
      </div>
    </>
  );
}
