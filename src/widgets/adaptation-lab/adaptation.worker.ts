import { type Adaptation, createAdaptation } from '../../models/transformer/adaptation.ts';
import { adaptationTexts } from '../../models/transformer/adaptation-texts.ts';
import { fingerprint } from '../../models/transformer/fingerprint.ts';
import { sample, type TinyModel } from '../../models/transformer/model.ts';
import { modelFrom } from '../shared/tiny-model/open-model.ts';
import type { Order } from './protocol.ts';
import { BEGINNING, type Run, SAMPLE } from './run.ts';
import { STEPS } from './settings.ts';

/** Milliseconds between two reports. */
const TICK = 100;

let current: { model: TinyModel; run: Adaptation; start: Order & { kind: 'start' } } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const report = (): void => {
  if (!current) return;
  const { model, run, start } = current;
  const ended = run.step >= STEPS;
  const state: Run = {
    ...{ field: start.field, plan: start.plan, step: run.step },
    ...{ trained: run.trained, curve: run.curve },
    fingerprint: ended ? fingerprint(run.tuned.weights) : undefined,
    baseUnchanged: ended ? run.baseUnchanged() : undefined,
    sample: ended ? sample(model, BEGINNING, SAMPLE, run.tuned) : undefined,
  };
  postMessage(state);
};

/** Trains until it is time to report, and makes room for orders. */
const tick = (): void => {
  timer = undefined;
  if (!current) return;
  const until = performance.now() + TICK;
  while (current.run.step < STEPS && performance.now() < until) current.run.advance();
  report();
  if (current.run.step < STEPS) timer = setTimeout(tick);
};
const pause = (): void => {
  clearTimeout(timer);
  timer = undefined;
};

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.kind) {
    case 'start': {
      pause();
      const model = modelFrom(data.weights);
      const texts = adaptationTexts(model.vocabulary, data.texts);
      current = { model, run: createAdaptation(model, texts, data.plan), start: data };
      if (data.paused) report();
      else tick();
      break;
    }
    case 'pause':
      pause();
      report();
      break;
    case 'resume':
      if (timer === undefined) tick();
      break;
    case 'step':
      pause();
      if (current && current.run.step < STEPS) current.run.advance();
      report();
  }
});
