import type { TrainingStep } from '../../models/byte-pair-encoding.ts';

/** What the worker is asked for. */
export interface Task {
  text: string;
  merges: number;
  /** what was learned before it was stopped */
  learned: readonly TrainingStep[];
}

/** What it answers, several times: the steps since its last report. */
export interface Report {
  steps: readonly TrainingStep[];
  done: boolean;
}
