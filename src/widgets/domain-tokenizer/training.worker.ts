import { trainSteps, type TrainingStep } from '../../models/byte-pair-encoding.ts';
import type { Report, Task } from './protocol.ts';

const BATCH = 40;

/** Learns a vocabulary and reports the steps in batches; whoever started it may end it any time. */
function learn({ text, merges, learned: known }: Task, report: (message: Report) => void): void {
  let steps: TrainingStep[] = [];
  let learned = known.length;
  if (merges > learned) {
    for (const step of trainSteps(text, known)) {
      steps.push(step);
      learned++;
      if (steps.length === BATCH) {
        report({ steps, done: false });
        steps = [];
      }
      if (learned >= merges) break;
    }
  }
  report({ steps, done: true });
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  learn(data, (message) => {
    postMessage(message);
  });
});
