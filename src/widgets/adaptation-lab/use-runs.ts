import { useEffect, useRef, useState } from 'preact/hooks';
import { lastOf, type Run } from './run.ts';
import { courseOf, keyOf, type State } from './settings.ts';
import type { Training } from './training.ts';

export type Status = 'idle' | 'loading' | 'running' | 'paused' | 'failed';

export interface Runs {
  /** the run of the settings, as far as there is one */
  readonly current: Run | undefined;
  /** the reader's, finished or stopped, beside the recorded ones */
  readonly own: readonly Run[];
  readonly status: Status;
  readonly start: () => void;
  readonly step: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

/** With one more run; of the same course, the longer one stays. */
const withRun = (all: readonly Run[], run: Run): readonly Run[] => {
  const isSame = (other: Run): boolean => keyOf(other) === keyOf(run);
  return all.some((other) => isSame(other) && other.step >= run.step)
    ? all
    : [...all.filter((other) => !isSame(other)), run];
};

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
  /** Nothing that was trained is lost: what is left where it stands becomes a point as well. */
  const keep = (run: Run | undefined): void => {
    const [step] = lastOf(run ?? { curve: [] });
    if (run && step > 0) setOwn((all) => withRun(all, { ...run, step }));
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
      keep(run);
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
    keep(live);
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
  const known = [...recorded, ...own].find((run) => keyOf(run) === key);
  return {
    // A run that has begun has nothing to show yet, whatever an earlier one came to.
    current: live && keyOf(live) === key ? live : isBusy ? undefined : known,
    own,
    status,
    start: () => {
      if (status !== 'loading') void begin(false);
    },
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
      keep(live);
      end('idle');
    },
  };
}
