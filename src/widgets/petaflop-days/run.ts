import peaks from '../../content/data/gpu-peaks.json';
import { flopsOfGpuHours, gpuDays, petaflopDays } from '../../models/petaflop-days.ts';
import { compact, fixed, integer, percent, scientific } from '../shared/format.ts';
import type { State } from './settings.ts';

export { peaks };

/** Runs of the lesson's table and BloombergGPT, with their work by the convention 6ND. */
export const RUNS = [
  ['bert', 'BERT-Large', 6.16 * 8.64e19],
  ['gpt3', 'GPT-3 175B', 3640 * 8.64e19],
  ['bloomberg', 'BloombergGPT’s run', 1.73e23],
] as const;

const HOURS_PER_DAY = 24;
/** GPU hours that BloombergGPT was allowed (Wu 2023, Sec. 3.2). */
export const BUDGET_HOURS = 1.3e6;

export const cardOf = (state: State) => {
  const { name = '', peak = 1 } = peaks.cards.find(({ id }) => id === state.card) ?? {};
  return { name, peak, utilisation: state.utilisation };
};

export const budgetFlops = (state: State): number => flopsOfGpuHours(BUDGET_HOURS, cardOf(state));

export interface Run {
  /** petaflop/s-days */
  work: number;
  /** of one card */
  days: number;
  hours: number;
  /** on all cards at once */
  together: number;
}

export function runOf(state: State): Run {
  const days = gpuDays(state.flops, cardOf(state));
  return {
    work: petaflopDays(state.flops),
    days,
    hours: days * HOURS_PER_DAY,
    together: days / state.gpus,
  };
}

/** About three digits: 1.2 × 10⁻⁵, 3.46, 1,680, 2.5M. */
export const shown = (value: number): string =>
  value > 0 && value < 0.01
    ? scientific(value, 2)
    : value >= 1e6
      ? compact(value)
      : value >= 100
        ? integer(value)
        : fixed(value, value >= 10 ? 1 : 2);

export function reading(state: State): string {
  const { work, days, hours, together } = runOf(state);
  const card = cardOf(state);
  const cards = state.gpus === 1 ? `one ${card.name}` : `${integer(state.gpus)} ${card.name}s`;
  return `${scientific(state.flops)} operations are ${shown(work)} petaflop/s-days. At ${percent(card.utilisation)} of its peak one ${card.name} needs ${shown(days)} days for them, ${shown(hours)} GPU hours; ${cards} ${state.gpus === 1 ? 'takes' : 'take'} ${shown(together)} days.`;
}
