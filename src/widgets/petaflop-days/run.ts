import { counted } from '../../shared/counted.ts';
import { gpuDays, petaflopDays } from '../../models/petaflop-days.ts';
import { compact, integer, scientific } from '../shared/format.ts';
import { PEAKS, type State } from './settings.ts';

/** A training run as the page carries it: id, name, FLOPs, where the number is from. */
export type RunRow = readonly [id: string, name: string, work: number, source: string];

export const CARD_NAMES = { a100: 'A100', v100: 'V100' } as const;

/** Days and GPU days of the work on the chosen cards. */
export function duration({ work, card, utilisation, gpus }: State) {
  const cardDays = gpuDays(work, { peak: PEAKS[card], utilisation: utilisation / 100 });
  return { petaflopDays: petaflopDays(work), cardDays, days: cardDays / gpus };
}

/** 3,640 or 1.25M: three digits, written out below a million. */
export const threeDigits = (value: number): string =>
  value >= 100 && value < 1e6 ? integer(Number(value.toPrecision(3))) : compact(value);

/** 35 days, 3 hours, 4.2 years */
export function span(days: number): string {
  if (days >= 730) return `${compact(days / 365.25)} years`;
  if (days >= 2) return `${compact(days)} days`;
  if (days * 24 >= 2) return `${compact(days * 24)} hours`;
  return `${compact(days * 24 * 60)} minutes`;
}

/** The state in words. */
export function reading(state: State, runs: readonly RunRow[]): string {
  const { petaflopDays: work, cardDays, days } = duration(state);
  const run = runs.find(([, , flops]) => flops === state.work);
  const name = run ? `${run[1]}: ` : '';
  const cards = `${counted(state.gpus, CARD_NAMES[state.card], `${CARD_NAMES[state.card]}s`)} at ${String(state.utilisation)}% of the peak`;
  return `${name}${scientific(state.work)} operations are ${threeDigits(work)} petaflop/s-days. On ${cards} they take ${span(days)}: ${threeDigits(cardDays)} GPU days, or ${threeDigits(cardDays * 24)} GPU hours.`;
}
