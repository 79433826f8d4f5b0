import { useEffect, useRef, useState } from 'preact/hooks';
import type { Run } from './run.ts';
import { courseOf, keyOf, type State } from './settings.ts';
import type { Training } from './training.ts';

export type Status = 'idle' | 'loading' | 'running' | 'paused' | 'failed';

export interface Runs {
  /** the run of the settings, as far as there is one */
  readonly current: Run | undefined;
  /** finished by the reader, beside the recorded ones */
  readonly own: readonly Run[];
  readonly status: Status;
  readonly start: () => void;
  readonly step: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

/** Runs of the settings: recorded, made before, or made now in a worker. */
export function useRuns(state: State, recorded: readonly Run[]): Runs {
  const training = useRef<Training>();
  /** tells a start that came late from the last one */
  const attempt = useRef(0);
  const [own, setOwn] = useState<readonly Run[]>([]);
  const [live, setLive] = useState<Run>();
  const [status, setStatus] = useState<Status>('idle');
  const key = keyOf(courseOf(state));

  const end = (to: Status): void => {
    attempt.current += 1;
    training.current?.end();
    training.current = undefined;
    setStatus(to);
  };
  const begin = async (paused: boolean): Promise<void> => {
    end('loading');
    setLive(undefined);
    const mine = attempt.current;
    const isMine = (): boolean => attempt.current === mine;
    const fail = (): void => {
      if (isMine()) end('failed');
    };
    const follow = (run: Run): void => {
      if (!isMine()) return;
      setLive(run);
      if (run.step < run.steps) return;
      end('idle');
      setOwn((all) => [...all.filter((other) => keyOf(other) !== keyOf(run)), run]);
    };
    try {
      const { startTraining } = await import('./training.ts');
      if (!isMine()) return;
      const course = { ...courseOf(state), field: state.field };
      const options = { course, paused, onRun: follow, onFailure: fail };
      const started = await startTraining(options);
      if (isMine()) training.current = started;
      else {
        started.end();
        return;
      }
      if (paused) started.send('step');
      setStatus(paused ? 'paused' : 'running');
    } catch {
      fail();
    }
  };

  useEffect(() => {
    end('idle');
    setLive(undefined);
  }, [key]);
  useEffect(
    () => () => {
      attempt.current += 1;
      training.current?.end();
    },
    [],
  );

  const isBusy = status === 'loading' || status === 'running' || status === 'paused';
  const known = [...own, ...recorded].find((run) => keyOf(run) === key);
  return {
    // A run that has begun has nothing to show yet, whatever an earlier one came to.
    current: live && keyOf(live) === key ? live : isBusy ? undefined : known,
    own,
    status,
    start: () => void begin(false),
    step: () => {
      if (training.current) {
        training.current.send('step');
        setStatus('paused');
      } else if (status !== 'loading') void begin(true);
    },
    pause: () => {
      training.current?.send('pause');
      setStatus('paused');
    },
    resume: () => {
      training.current?.send('resume');
      setStatus('running');
    },
    stop: () => {
      end('idle');
    },
  };
}
