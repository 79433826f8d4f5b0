import { useEffect, useRef, useState } from 'preact/hooks';
import type { Run } from './run.ts';
import { keyOf, planOf, type State, STEPS } from './settings.ts';
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

const keyOfRun = ({ field, plan }: Run): string => keyOf(field, plan);

/** Runs of the settings: recorded, made before, or made now in a worker. */
export function useRuns(state: State, recorded: readonly Run[]): Runs {
  const training = useRef<Training>();
  /** tells a start that came late from the last one */
  const attempt = useRef(0);
  const [own, setOwn] = useState<readonly Run[]>([]);
  const [live, setLive] = useState<Run>();
  const [status, setStatus] = useState<Status>('idle');
  const plan = planOf(state);
  const key = keyOf(state.field, plan);

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
      if (run.step < STEPS) return;
      end('idle');
      setOwn((all) => [...all.filter((other) => keyOfRun(other) !== keyOfRun(run)), run]);
    };
    try {
      const { startTraining } = await import('./training.ts');
      if (!isMine()) return;
      const options = { field: state.field, plan, paused, onRun: follow, onFailure: fail };
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

  const known = [...own, ...recorded].find((run) => keyOfRun(run) === key);
  return {
    current: live && keyOfRun(live) === key ? live : status === 'loading' ? undefined : known,
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
