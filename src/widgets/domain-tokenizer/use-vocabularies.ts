import { useEffect, useState } from 'preact/hooks';
import type { TrainingStep } from '../../models/byte-pair-encoding.ts';
import { loadTwice } from '../../shared/load-once.ts';
import { corpora } from '../shared/corpora.ts';
import type { Report, Task } from './protocol.ts';
import { type Field, MOST_MERGES } from './settings.ts';
import TrainingWorker from './training.worker.ts?worker&inline';

export interface Vocabulary {
  steps: readonly TrainingStep[];
  done: boolean;
}

export interface Vocabularies {
  of: Partial<Record<Field, Vocabulary>>;
  /** the field that is being learned now */
  running: Field | undefined;
  /** why there is no progress, in words */
  message: string;
  stop: () => void;
  goOn: () => void;
}

/**
 * Learns the vocabularies of the wanted fields one after another, in a worker, once each.
 *
 * @param active false: nothing is loaded or started
 */
export function useVocabularies(wanted: readonly Field[], active: boolean): Vocabularies {
  const [of, setOf] = useState<Partial<Record<Field, Vocabulary>>>({});
  const [stopped, setStopped] = useState(false);
  const [message, setMessage] = useState('');

  const waiting = wanted.find((field) => of[field]?.done !== true);
  const running = active && !stopped ? waiting : undefined;

  useEffect(() => {
    if (running === undefined) return;
    let worker: Worker | undefined;
    let over = false;
    const known: readonly TrainingStep[] = of[running]?.steps ?? [];
    const fail = () => {
      if (over) return;
      setStopped(true);
      setMessage('The training could not run in this browser.');
    };
    const start = async () => {
      const { default: text } = await loadTwice(corpora[running]);
      if (over) return;
      worker = new TrainingWorker();
      const learned = [...known];
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        if (over) return;
        learned.push(...data.steps);
        setOf((all) => ({ ...all, [running]: { steps: [...learned], done: data.done } }));
        if (data.done) worker?.terminate();
      };
      worker.onerror = fail;
      const task: Task = { text, merges: MOST_MERGES, learned: known };
      worker.postMessage(task);
    };
    start().catch(fail);
    return () => {
      over = true;
      worker?.terminate();
    };
  }, [running]);

  return {
    of,
    running,
    message,
    stop: () => {
      setStopped(true);
      setMessage('Stopped. What was learned so far is used.');
    },
    goOn: () => {
      setStopped(false);
      setMessage('');
    },
  };
}
