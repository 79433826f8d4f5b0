import { trainSteps, type TrainingStep } from '../../models/byte-pair-encoding.ts';
import type { Report, Task } from './protocol.ts';

/** Steps between looks at the clock, and milliseconds between reports: each is a figure drawn anew. */
const BATCH = 40;
const PAUSE = 250;

/** Learns a vocabulary and reports the steps in batches; whoever started it may end it any time. */
function learn({ text, merges, learned: known }: Task, report: (message: Report) => void): void {
  let steps: TrainingStep[] = [];
  let learned = known.length;
  let reported = performance.now();
  if (merges > learned) {
    for (const step of trainSteps(text, known)) {
      steps.push(step);
      learned++;
      if (steps.length % BATCH === 0 && performance.now() - reported >= PAUSE) {
        report({ steps, done: false });
        steps = [];
        reported = performance.now();
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
