import type { Plan } from '../../models/forgetting-run.ts';

/** What the page tells the worker; the worker answers each step or tick with a `Progress`. */
export type Order =
  | { kind: 'start'; plan: Plan; steps: number; paused: boolean }
  | { kind: 'speed'; steps: number }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'step' };
