import { type Adaptation, createAdaptation } from '../../models/transformer/adaptation.ts';
import { adaptationTexts } from '../../models/transformer/adaptation-texts.ts';
import { fingerprint } from '../../models/transformer/fingerprint.ts';
import { sample, type TinyModel } from '../../models/transformer/model.ts';
import { modelFrom } from '../shared/tiny-model/open-model.ts';
import type { Order } from './protocol.ts';
import { BEGINNING, type Run, SAMPLE } from './run.ts';
import type { Course } from './settings.ts';

/** Milliseconds between two reports. */
const TICK = 100;

let current: { model: TinyModel; run: Adaptation; course: Course } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const report = (): void => {
  if (!current) return;
  const { model, run, course } = current;
  const ended = run.step >= course.steps;
  const state: Run = {
    ...{ ...course, step: run.step },
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
  const { run, course } = current;
  while (run.step < course.steps && performance.now() < until) run.advance();
  report();
  if (run.step < course.steps) timer = setTimeout(tick);
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
      current = {
        model,
        run: createAdaptation(model, texts, data.course.plan),
        course: data.course,
      };
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
      if (current && current.run.step < current.course.steps) current.run.advance();
      report();
  }
});
