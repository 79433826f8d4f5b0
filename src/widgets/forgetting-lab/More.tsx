import { NumberField } from '../shared/NumberField.tsx';
import type { Props } from './Controls.tsx';
import { isSpeed, LIMITS, SPEEDS } from './settings.ts';

/** What decides a run, how fast it is shown, and single steps. */
export function More({ state, training, update }: Props) {
  const { status } = training;
  return (
    <>
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
          From the start
        </button>
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
    </>
  );
}
