import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL_STEPS, type Plan } from '../../models/forgetting-run.ts';
import type { Progress } from './progress.ts';
import type { Order } from './protocol.ts';
import { settings, planKey, SPEEDS, type State } from './settings.ts';
import TrainingWorker from './training.worker.ts?worker&inline';

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
    setStatus(to);
  };
  const begin = (paused: boolean): void => {
    stop('failed');
    try {
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
      setStatus(paused ? 'paused' : 'running');
    } catch {
      stop('failed');
    }
  };

  const key = planKey(state);
  useEffect(() => {
    if (!live) return;
    if (key === planKey(settings.initial)) {
      stop('finished');
      setShown({ plan: planOf(settings.initial), progress: built });
    } else begin(false);
  }, [key, live]);
  useEffect(() => {
    send({ kind: 'speed', steps: SPEEDS[state.speed] });
  }, [state.speed]);
  useEffect(
    () => () => {
      worker.current?.terminate();
    },
    [],
  );

  return {
    ...shown,
    status,
    start: () => {
      begin(false);
    },
    pause: () => {
      send({ kind: 'pause' });
      setStatus('paused');
    },
    resume: () => {
      send({ kind: 'resume' });
      setStatus('running');
    },
    step: () => {
      if (!worker.current) begin(true);
      send({ kind: 'step' });
      setStatus('paused');
    },
    stop: () => {
      stop('stopped');
    },
  };
}
