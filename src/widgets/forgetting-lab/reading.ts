import { ALL_STEPS, PRETRAINING_STEPS, TESTS, type Score } from '../../models/forgetting-run.ts';
import { fixed, percent } from '../shared/format.ts';
import type { Progress } from './progress.ts';
import type { State } from './settings.ts';

export const METHOD_NAMES = {
  full: 'Full fine-tuning',
  rehearsal: 'Rehearsal',
  adapter: 'LoRA adapter',
} as const;

export const accuracy = (right: number): string => `${fixed((100 * right) / TESTS, 1)}%`;

const NOTHING: Score = [0, 0, 0];

/** The score where pre-training ended, if the run got there. */
export const baseScore = ({ scores }: Progress): Score | undefined =>
  scores.find(([step]) => step === PRETRAINING_STEPS);

/** The scores on the stage: those of the base, from its end on, while the adapter is unplugged. */
export const shownScores = (state: State, progress: Progress): readonly Score[] => {
  const base = baseScore(progress);
  if (state.method !== 'adapter' || state.plugged || !base) return progress.scores;
  return progress.scores.map(([step, a, b]) =>
    step > PRETRAINING_STEPS ? [step, base[1], base[2]] : [step, a, b],
  );
};

export const reading = (state: State, progress: Progress): string => {
  const [, a, b] = shownScores(state, progress).at(-1) ?? NOTHING;
  const base = baseScore(progress);
  const now = `task A ${accuracy(a)}, task B ${accuracy(b)} of the test points right`;
  if (!base || progress.step <= PRETRAINING_STEPS) {
    return `Pre-training on both tasks, step ${String(progress.step)} of ${String(PRETRAINING_STEPS)}: ${now}.`;
  }
  const before = `Pre-training ended with task A at ${accuracy(base[1])} and task B at ${accuracy(base[2])}.`;
  const steps = progress.step - PRETRAINING_STEPS;
  if (state.method === 'adapter' && !state.plugged) {
    const proof = progress.baseUnchanged
      ? ' Compared bit by bit, every weight is what it was.'
      : '';
    return `${before} With the adapter unplugged after ${String(steps)} steps the network is that base again: ${now}.${proof}`;
  }
  const by = {
    full: 'of full fine-tuning on B',
    rehearsal: `on B with ${percent(state.share)} of A`,
    adapter: `on B, with the adapter of rank ${String(state.rank)} plugged in`,
  }[state.method];
  const verb = progress.step < ALL_STEPS ? 'So far' : 'Now';
  return `${before} ${verb}, after ${String(steps)} steps ${by}: ${now}.`;
};
