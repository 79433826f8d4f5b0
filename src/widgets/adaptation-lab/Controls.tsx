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
  const [name, act] =
    status === 'running'
      ? (['Pause', runs.pause] as const)
      : status === 'paused'
        ? (['Go on', runs.resume] as const)
        : ([`Train ${String(state.steps)} steps here`, runs.start] as const);
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
        <button type="button" class={status === 'running' ? undefined : 'primary'} onClick={act}>
          {name}
        </button>
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
          This browser lets no page train in the background, or a part did not come. Try again.
        </p>
      )}
    </>
  );
}
