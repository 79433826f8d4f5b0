import { corpora, type Field } from '../shared/corpora.ts';
import { fetchWeights } from '../shared/tiny-model/weights.ts';
import AdaptationWorker from './adaptation.worker.ts?worker&inline';
import type { Order } from './protocol.ts';
import type { Run } from './run.ts';
import type { Course } from './settings.ts';

export interface Training {
  readonly send: (kind: 'pause' | 'resume' | 'step') => void;
  readonly end: () => void;
}

interface Options {
  readonly course: Course & { readonly field: Field };
  readonly paused: boolean;
  readonly onRun: (run: Run) => void;
  readonly onFailure: () => void;
}

/** Starts a run in a worker, which gets the weights and two texts. */
export const startTraining = async (options: Options): Promise<Training> => {
  const { course, paused, onRun, onFailure } = options;
  const [weights, domain, general] = await Promise.all([
    fetchWeights(),
    corpora[course.field](),
    corpora.general(),
  ]);
  const worker = new AdaptationWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Run>) => {
    onRun(data);
  });
  worker.addEventListener('error', onFailure);
  const send = (order: Order): void => {
    worker.postMessage(order);
  };
  const texts = { domain: domain.default, general: general.default };
  send({ kind: 'start', weights, texts, course, paused });
  return {
    send: (kind) => {
      send({ kind });
    },
    end: () => {
      worker.terminate();
    },
  };
};
