import { METHODS } from '../../models/forgetting-run.ts';
import { Segments } from '../shared/Segments.tsx';
import { METHOD_NAMES } from './reading.ts';
import type { State } from './settings.ts';
import type { Training } from './use-training.ts';

export interface Props {
  state: State;
  training: Training;
  update: (change: Partial<State>) => void;
}

/** How task B is learned, and the run itself. */
export function Controls({ state, training, update }: Props) {
  const { status } = training;
  const [name, act] = (
    {
      running: ['Pause', training.pause],
      paused: ['Go on', training.resume],
    } as Partial<Record<typeof status, [string, () => void]>>
  )[status] ?? ['Play', training.start];
  return (
    <>
      <Segments
        label="Fine-tuning on task B"
        choices={METHODS.map((method) => [method, METHOD_NAMES[method]] as const)}
        value={state.method}
        onValue={(method) => {
          update({ method, plugged: true });
        }}
      />
      <div class="play">
        <button type="button" class="primary" onClick={act}>
          {name}
        </button>
        {state.method === 'adapter' && (
          <label>
            <input
              type="checkbox"
              checked={state.plugged}
              onInput={() => {
                update({ plugged: !state.plugged });
              }}
            />{' '}
            Adapter plugged in
          </label>
        )}
      </div>
      {status === 'failed' && (
        <p class="field-message" role="status">
          This browser lets no page train in the background: this is the last run.
        </p>
      )}
    </>
  );
}
