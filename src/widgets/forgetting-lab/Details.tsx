import {
  BATCH,
  LEARNING_RATE,
  PRETRAINING_SHARE_OF_B,
  SCORED_EVERY,
  SIZES,
  TESTS,
  type Score,
} from '../../models/forgetting-run.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { integer, percent } from '../shared/format.ts';
import { accuracy, METHOD_NAMES } from './reading.ts';
import type { State } from './settings.ts';

const weights = SIZES.slice(1).map((outputs, at) => outputs * ((SIZES[at] ?? 0) + 1));
const total = weights.reduce((sum, count) => sum + count, 0);
const adapterSize = (rank: number): number =>
  SIZES.slice(1).reduce((sum, outputs, at) => sum + rank * (outputs + (SIZES[at] ?? 0)), 0);

export function Working({ state }: { state: State }) {
  const trained = state.method === 'adapter' ? adapterSize(state.rank) : total;
  return (
    <ol class="working">
      <li>
        The network reads x, y and the task (0 for A, 1 for B), passes them through two hidden
        layers of {SIZES[1]} ReLU units and answers yes or no: {weights.join(' + ')} ={' '}
        {integer(total)} weights.
      </li>
      <li>
        Pre-training: {percent(1 - PRETRAINING_SHARE_OF_B)} of its examples are of task A,{' '}
        {percent(PRETRAINING_SHARE_OF_B)} of task B, so that B is left with something to learn.
      </li>
      <li>
        Fine-tuning changes {integer(trained)} numbers
        {state.method === 'adapter' &&
          ': two narrow matrices for each layer, whose product is added to its frozen weights'}
        . Of its examples {percent(state.method === 'rehearsal' ? state.share : 0)} are of task A.
      </li>
      <li>
        Each step takes {BATCH} fresh points, the cross-entropy of the answers, its gradient, and a
        step of Adam at a rate of {LEARNING_RATE}. Accuracy is counted on {TESTS} other points of
        each task.
      </li>
    </ol>
  );
}

/** Final accuracies of every method on the built page's seed, right answers of `TESTS`. */
export interface Finals {
  base: readonly [number, number];
  full: readonly [number, number];
  rehearsal: readonly [number, number];
  adapter: readonly [number, number];
}

export function DataTables({ scores, finals }: { scores: readonly Score[]; finals: Finals }) {
  const rows = [
    ['The base, and an unplugged adapter', finals.base],
    [METHOD_NAMES.full, finals.full],
    [`${METHOD_NAMES.rehearsal}, 10% of A`, finals.rehearsal],
    [`${METHOD_NAMES.adapter}, rank 2, plugged in`, finals.adapter],
  ] as const;
  return (
    <>
      <DataTable
        label="Methods"
        caption="The methods after their last step, seed 1"
        head={['Method', 'Task A', 'Task B']}
        rows={rows.map(([name, [a, b]]) => [name, accuracy(a), accuracy(b)])}
      />
      <DataTable
        label="This run"
        caption="This run"
        head={['Step', 'Task A', 'Task B']}
        rows={scores
          .filter(([step]) => step % (5 * SCORED_EVERY) === 0)
          .map(([step, a, b]) => [step, accuracy(a), accuracy(b)])}
      />
      <p>
        Computed here, by a model written for this course; the same seed gives the same run in every
        browser. It shows the mechanism. It does not say how much a language model forgets.
      </p>
    </>
  );
}
