import { METHODS } from '../../models/forgetting-run.ts';
import { NumberField } from '../shared/NumberField.tsx';
import { METHOD_NAMES } from './reading.ts';
import { isSpeed, LIMITS, SPEEDS, type State } from './settings.ts';
import type { Training } from './use-training.ts';

interface Props {
  state: State;
  training: Training;
  update: (change: Partial<State>) => void;
}

export function Controls({ state, training, update }: Props) {
  const { status } = training;
  return (
    <>
      <div class="presets" role="group" aria-label="Fine-tuning on task B">
        {METHODS.map((method) => (
          <button
            key={method}
            type="button"
            aria-pressed={state.method === method}
            onClick={() => {
              update({ method, plugged: true });
            }}
          >
            {METHOD_NAMES[method]}
          </button>
        ))}
      </div>
      {state.method === 'adapter' && (
        <div class="toggles">
          <label>
            <input
              type="checkbox"
              checked={state.plugged}
              onInput={() => {
                update({ plugged: !state.plugged });
              }}
            />
            Adapter plugged in
          </label>
        </div>
      )}
      <div class="control-row">
        {state.method === 'rehearsal' && (
          <NumberField
            label="Task A among the examples"
            unit="%"
            value={Math.round(state.share * 100)}
            {...LIMITS.share}
            onValue={(value) => {
              update({ share: value / 100 });
            }}
          />
        )}
        {state.method === 'adapter' && (
          <NumberField
            label="Rank of the adapter"
            value={state.rank}
            {...LIMITS.rank}
            onValue={(value) => {
              update({ rank: value });
            }}
          />
        )}
        <NumberField
          label="Seed"
          value={state.seed}
          {...LIMITS.seed}
          onValue={(value) => {
            update({ seed: value });
          }}
        />
        <label class="field">
          <span>Speed</span>
          <select
            value={state.speed}
            onInput={(event) => {
              const speed = event.currentTarget.value;
              if (isSpeed(speed)) update({ speed });
            }}
          >
            {Object.keys(SPEEDS).map((speed) => (
              <option key={speed} value={speed}>
                {speed}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="presets" role="group" aria-label="Training">
        <button type="button" onClick={training.start}>
          Train from the start
        </button>
        {status === 'paused' ? (
          <button type="button" onClick={training.resume}>
            Go on
          </button>
        ) : (
          <button type="button" disabled={status !== 'running'} onClick={training.pause}>
            Pause
          </button>
        )}
        <button type="button" onClick={training.step}>
          One step
        </button>
        <button
          type="button"
          disabled={status !== 'running' && status !== 'paused'}
          onClick={training.stop}
        >
          Stop
        </button>
        <button
          type="button"
          onClick={() => {
            update({ seed: (state.seed + 1) % (LIMITS.seed.max + 1) });
          }}
        >
          Next seed
        </button>
      </div>
      {status === 'failed' && (
        <p class="field-message" role="status">
          This browser did not let the page train in the background; the figure shows the last run.
        </p>
      )}
    </>
  );
}
