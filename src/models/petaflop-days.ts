/**
 * Work of training runs: floating-point operations (FLOPs), petaflop/s-days and days on real cards.
 * A petaflop/s-day is work, as a kilowatt hour is energy; a petaflop/s is a speed.
 */

import { FLOPS_PER_PETAFLOP_DAY } from './scaling-laws.ts';

const SECONDS_PER_DAY = 86_400;
const HOURS_PER_DAY = 24;

function requirePositive(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
    throw new RangeError(
      `${name} must be a finite number greater than 0, but it is ${String(value)}.`,
    );
  }
  return value;
}

/**
 * Training compute in petaflop/s-days: FLOPs / 8.64e19 (OpenAI, "AI and Compute", footnote A).
 *
 * @throws RangeError if `flops` is not a finite number above 0
 */
export function petaflopDays(flops: number): number {
  return requirePositive('flops', flops) / FLOPS_PER_PETAFLOP_DAY;
}

/** A card at work. */
interface Card {
  /** highest speed in FLOP/s for the number format in use, without sparsity */
  peak: number;
  /** share of the peak that the run reaches, above 0 and at most 1 */
  utilisation: number;
}

function speed({ peak, utilisation }: Card): number {
  if (requirePositive('utilisation', utilisation) > 1) {
    throw new RangeError(`utilisation must be at most 1, but it is ${String(utilisation)}.`);
  }
  return requirePositive('peak', peak) * utilisation;
}

/**
 * Days that one such card would need: FLOPs / (peak · utilisation · 86,400 s).
 *
 * @throws RangeError if a number is not finite and above 0, or the utilisation above 1
 */
export function gpuDays(flops: number, card: Card): number {
  return requirePositive('flops', flops) / (speed(card) * SECONDS_PER_DAY);
}

/**
 * The work that so many hours on such cards amount to, in FLOPs.
 *
 * @throws RangeError if a number is not finite and above 0, or the utilisation above 1
 */
export function flopsOfGpuHours(hours: number, card: Card): number {
  return (requirePositive('hours', hours) / HOURS_PER_DAY) * SECONDS_PER_DAY * speed(card);
}
