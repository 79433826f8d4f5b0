import type { CurvePoint } from '../../models/transformer/adaptation.ts';
import { fixed, percent } from '../shared/format.ts';
import { type Course, METHOD_NAMES, RATES, STEPS } from './settings.ts';

/** A run as far as it has come. */
export interface Run extends Course {
  /** made so far */
  readonly step: number;
  /** numbers that training changes */
  readonly trained: number;
  readonly curve: readonly CurvePoint[];
  /** of the weights that answer, at the end */
  readonly fingerprint?: string | undefined;
  /** whether the base is bit for bit what it was, at the end */
  readonly baseUnchanged?: boolean | undefined;
  /** what it writes after the beginning, at the end */
  readonly sample?: string | undefined;
}

/** What samples begin with, and how they are drawn. */
export const BEGINNING = 'The court';
export const SAMPLE = { length: 40, temperature: 0.7, seed: 1 } as const;

export const lastOf = ({ curve }: Pick<Run, 'curve'>): CurvePoint => curve.at(-1) ?? [0, 0, 0];

/**
 * LoRA r 4 q, v · 10% replay · rate 0.003 · seed 2, of a run that was stopped also where;
 * `rates`: also where the rate is the usual one
 */
export const nameOf = (
  { plan, steps, step = steps }: Course & { step?: number },
  rates = true,
): string => {
  const { method, rank, targets, replay, learningRate, seed } = plan;
  const place = targets.length === 6 ? 'all' : targets.join(', ');
  return [
    method === 'lora' ? `LoRA r ${String(rank)} ${place}` : METHOD_NAMES[method],
    ...(step === STEPS ? [] : [`${String(step)} steps`]),
    ...(replay > 0 ? [`${percent(replay)} replay`] : []),
    ...(rates || learningRate !== RATES[method] ? [`rate ${String(learningRate)}`] : []),
    ...(seed === 1 ? [] : [`seed ${String(seed)}`]),
  ].join(' · ');
};

export const loss = (nats: number): string => fixed(nats, 3);
