import { ALL_STEPS } from '../../models/forgetting-run.ts';
import { follow } from './progress.ts';
import type { Order } from './protocol.ts';

/** Milliseconds between two looks at the network. */
const TICK = 60;

let current: ReturnType<typeof follow> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let steps = 1;

const tick = (): void => {
  timer = undefined;
  if (!current) return;
  postMessage(current.advance(steps));
  if (current.run.step < ALL_STEPS) timer = setTimeout(tick, TICK);
};
const pause = (): void => {
  clearTimeout(timer);
  timer = undefined;
};

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.kind) {
    case 'start':
      pause();
      current = follow(data.plan);
      steps = data.steps;
      if (data.paused) postMessage(current.advance(0));
      else tick();
      break;
    case 'speed':
      steps = data.steps;
      break;
    case 'pause':
      pause();
      break;
    case 'resume':
      if (timer === undefined) tick();
      break;
    case 'step':
      pause();
      if (current) postMessage(current.advance(1));
  }
});
