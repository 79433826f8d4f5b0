import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL_STEPS, type Plan } from '../../models/forgetting-run.ts';
import type { Progress } from './progress.ts';
import type { Order } from './protocol.ts';
import { settings, planKey, SPEEDS, type State } from './settings.ts';

export type Status = 'finished' | 'running' | 'paused' | 'stopped' | 'failed';

export interface Training {
  progress: Progress;
  /** what `progress` belongs to: for a moment still the run before the settings changed */
  plan: Plan;
  status: Status;
  start: () => void;
  pause: () => void;
  resume: () => void;
  step: () => void;
  stop: () => void;
}

const planOf = ({ method, share, rank, seed }: State): Plan => ({ method, share, rank, seed });

/** Runs the plan of a state in a worker; the built page's own run is there without one. */
export function useTraining(state: State, live: boolean, built: Progress): Training {
  const worker = useRef<Worker>();
  /** counts runs begun or stopped: one whose worker comes too late is not started */
  const latest = useRef(0);
  const [shown, setShown] = useState<{ plan: Plan; progress: Progress }>({
    plan: planOf(settings.initial),
    progress: built,
  });
  const [status, setStatus] = useState<Status>('finished');

  const send = (order: Order): void => {
    worker.current?.postMessage(order);
  };
  const stop = (to: Status): void => {
    worker.current?.terminate();
    worker.current = undefined;
    latest.current += 1;
    setStatus(to);
  };
  const begin = async (paused: boolean): Promise<void> => {
    stop(paused ? 'paused' : 'running');
    const run = latest.current;
    try {
      const { default: TrainingWorker } = await import('./training.worker.ts?worker&inline');
      if (run !== latest.current) return;
      const started = new TrainingWorker();
      started.addEventListener('message', ({ data }: MessageEvent<Progress>) => {
        if (worker.current !== started) return;
        setShown({ plan: planOf(state), progress: data });
        if (data.step >= ALL_STEPS) stop('finished');
      });
      started.addEventListener('error', () => {
        if (worker.current === started) stop('failed');
      });
      worker.current = started;
      send({ kind: 'start', plan: state, steps: SPEEDS[state.speed], paused });
    } catch {
      if (run === latest.current) stop('failed');
    }
  };

  const key = planKey(state);
  useEffect(() => {
    if (!live) return;
    if (key === planKey(settings.initial)) {
      stop('finished');
      setShown({ plan: planOf(settings.initial), progress: built });
    } else void begin(false);
  }, [key, live]);
  useEffect(() => {
    send({ kind: 'speed', steps: SPEEDS[state.speed] });
  }, [state.speed]);
  useEffect(
    () => () => {
      latest.current += 1;
      worker.current?.terminate();
    },
    [],
  );

  return {
    ...shown,
    status,
    start: () => {
      void begin(false);
    },
    pause: () => {
      send({ kind: 'pause' });
      // Its worker has not come yet: there is nothing to go on with.
      if (worker.current) setStatus('paused');
      else stop('stopped');
    },
    resume: () => {
      send({ kind: 'resume' });
      setStatus('running');
    },
    step: () => {
      const one = () => {
        send({ kind: 'step' });
        if (worker.current) setStatus('paused');
      };
      if (worker.current) one();
      else void begin(true).then(one);
    },
    stop: () => {
      stop('stopped');
    },
  };
}
