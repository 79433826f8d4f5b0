import { METHODS } from '../../models/transformer/methods.ts';
import { Segments } from '../shared/Segments.tsx';
import { METHOD_NAMES, RATES, type State } from './settings.ts';
import type { Runs } from './use-runs.ts';

interface Props {
  state: State;
  update: (change: Partial<State>) => void;
}

interface MainProps extends Props {
  runs: Runs;
  off: boolean;
  onOff: (off: boolean) => void;
}

/** Method and run. */
export function Controls({ state, update, runs, off, onOff }: MainProps) {
  const { status, current } = runs;
  const isBusy = status === 'running' || status === 'paused';
  const canUnplug = state.method === 'lora' || state.method === 'soft-prompt';
  return (
    <>
      <Segments
        label="Method"
        choices={METHODS.map((method) => [method, METHOD_NAMES[method]] as const)}
        value={state.method}
        onValue={(method) => {
          update({ method, rate: RATES[method] });
        }}
      />
      <div class="presets" role="group" aria-label="Training">
        {status === 'paused' ? (
          <button type="button" class="primary" onClick={runs.resume}>
            Go on
          </button>
        ) : status === 'running' ? (
          <button type="button" onClick={runs.pause}>
            Pause
          </button>
        ) : (
          <button type="button" class="primary" onClick={runs.start}>
            Train {state.steps} steps here
          </button>
        )}
        <button type="button" onClick={runs.step}>
          One step
        </button>
        {isBusy && (
          <button
            type="button"
            onClick={(event) => {
              runs.stop();
              // This button goes; the keys stay in its row.
              event.currentTarget.parentElement?.querySelector('button')?.focus();
            }}
          >
            Stop
          </button>
        )}
        <Segments
          label="Drawn as"
          choices={[
            ['plane', 'Plane'],
            ['steps', 'Over steps'],
          ]}
          value={state.view}
          onValue={(view) => {
            update({ view });
          }}
        />
      </div>
      {canUnplug && (
        <div class="toggles">
          <label>
            <input
              type="checkbox"
              checked={off}
              disabled={!current}
              onInput={() => {
                onOff(!off);
              }}
            />
            Switch the {state.method === 'lora' ? 'adapter' : 'prompt'} off
          </label>
        </div>
      )}
      {isBusy && (
        <p class="run-progress">
          <label>
            Step {current?.step ?? 0} of {state.steps}{' '}
            <progress value={current?.step ?? 0} max={state.steps} />
          </label>
        </p>
      )}
      {status === 'failed' && (
        <p class="field-message" role="status">
          This browser did not let the page train in the background, or a part could not be fetched.
          The figure shows the last run; try again.
        </p>
      )}
    </>
  );
}
