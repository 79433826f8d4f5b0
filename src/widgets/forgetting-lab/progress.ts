import {
  ALL_STEPS,
  createRun,
  PRETRAINING_STEPS,
  type Plan,
  type Regions,
  type Run,
  type Score,
} from '../../models/forgetting-run.ts';

/** What a run has to show at a step. */
export interface Progress {
  step: number;
  scores: readonly Score[];
  /** as the network answers now */
  now: Regions;
  /** as the base answered when pre-training ended; before that, as it answers now */
  base: Regions;
  /** known at the end of a run with an adapter: whether the base is bit for bit as it was */
  baseUnchanged?: boolean | undefined;
}

/** Follows a run, keeping what the base answered. */
export const follow = (plan: Plan): { run: Run; advance: (steps: number) => Progress } => {
  const run = createRun(plan);
  let base: Regions | undefined;
  const advance = (steps: number): Progress => {
    for (let i = 0; i < steps && run.step < ALL_STEPS; i += 1) {
      run.advance();
      if (run.step === PRETRAINING_STEPS) base = run.regions();
    }
    const now = run.regions();
    return {
      step: run.step,
      scores: [...run.scores],
      now,
      // An adapter's base is asked again at the end: unplugging is shown, not assumed.
      base: run.adapters && run.step === ALL_STEPS ? run.unplugged() : (base ?? now),
      baseUnchanged: run.adapters && run.step === ALL_STEPS ? run.baseUnchanged() : undefined,
    };
  };
  return { run, advance };
};

/** The whole run at once. */
export const finished = (plan: Plan): Progress => follow(plan).advance(ALL_STEPS);
