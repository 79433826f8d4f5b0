import { fixed, integer } from '../shared/format.ts';
import { lastOf, loss, type Run } from './run.ts';
import type { State } from './settings.ts';
import type { Status } from './use-runs.ts';

/** What this page holds of runs: made by `npm run adapt`. */
export interface Recorded {
  /** losses of the base on the test parts */
  readonly base: Readonly<Record<'general' | State['field'], number>>;
  /** what the base writes */
  readonly sample: string;
  readonly runs: readonly Run[];
  /** numbers of the base */
  readonly parameters: number;
}

const WHO: Readonly<Record<State['method'], string>> = {
  full: 'full fine-tuning',
  lora: 'LoRA',
  'soft-prompt': 'the soft prompt',
  scratch: 'the model from scratch',
};

export const reading = (
  state: State,
  { base, parameters }: Recorded,
  { current, status, off }: { current: Run | undefined; status: Status; off: boolean },
): string => {
  const { method, field } = state;
  const before = `The base stands at ${loss(base[field])}\u00A0nats a character on ${field} text and ${loss(base.general)} on general text.`;
  if (status === 'loading') return 'One moment: model and texts are being fetched.';
  const [step, domain, general] = lastOf(current ?? { curve: [] });
  if (!current || step === 0) {
    return status === 'running' || status === 'paused'
      ? `${before} Training begins; both losses are measured every 50 steps.`
      : `${before} Train it to see where these settings lead.`;
  }
  if (off && (method === 'lora' || method === 'soft-prompt')) {
    const proof = current.baseUnchanged ? ', compared bit by bit' : '';
    return `${before} Switched off, what was trained has no say: it is that base again${proof}.`;
  }
  const when = current.step < current.steps ? `After ${String(step)} steps` : 'Now';
  const learned = base[field] - domain;
  const forgot = general - base.general;
  const first = `${fixed(Math.abs(learned), 3)} ${learned >= 0 ? 'learned' : 'worse'}`;
  const second = `${fixed(Math.abs(forgot), 3)} ${forgot >= 0 ? 'forgotten' : 'better on general text'}`;
  return `${before} ${when} ${WHO[method]}, which changes ${integer(current.trained)} numbers where the model has ${integer(parameters)}, stands at ${loss(domain)} and ${loss(general)}: ${first}, ${second}.`;
};
