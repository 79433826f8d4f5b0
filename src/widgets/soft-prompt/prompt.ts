import { counted, noun } from '../../shared/counted.ts';
import { WEIGHT_BYTES } from '../../models/memory.ts';
import type { ModelShape } from '../../models/model-shape.ts';
import { bytes } from '../shared/bytes.ts';
import { compact, fixed, integer, percent } from '../shared/format.ts';
import type { State } from './settings.ts';

/** Mean score of three runs, and the mean less and plus a standard deviation. */
export type Score = readonly [mean: number, low: number, high: number];

/** Scores against size (Lester 2021, Figure 1). */
export interface Curves {
  /** parameters of the T5 models, ascending */
  sizes: readonly number[];
  names: readonly string[];
  prompt: readonly Score[];
  /** means of training all weights, for one task at a time and for many at once */
  full: readonly number[];
  multi: readonly number[];
  /** few-shot prompts in words: parameters and score of the GPT-3 models */
  words: readonly (readonly [number, number])[];
}

interface PromptCost {
  parameters: number;
  /** of the model */
  share: number;
  /** positions for the whole input, as far as the model has them */
  context: number;
  /** learned positions of the model, if it has a fixed number */
  positions: number | undefined;
  /** virtual tokens / context; above 1 when they do not fit */
  used: number;
}

/** What p virtual tokens cost: p · d numbers (Lester 2021, Sec. 2) and p positions. */
export function promptCost(model: ModelShape, { p, context: wanted }: State): PromptCost {
  const table = model.otherParams.position_embedding;
  const positions = table === undefined ? undefined : table / model.hidden;
  const context = Math.min(wanted, positions ?? wanted);
  const parameters = p * model.hidden;
  return {
    parameters,
    share: parameters / model.totalParams,
    context,
    positions,
    used: p / context,
  };
}

export const fileSize = (parameters: number): string => bytes(parameters * WEIGHT_BYTES.fp32);

/** Points by which prompt tuning was behind training all weights, at one size. */
export const behind = ({ full, prompt }: Curves, index: number): number =>
  (full[index] ?? 0) - (prompt[index]?.[0] ?? 0);

/** "5.47 points behind", "level" */
export function gap(curves: Curves, index: number): string {
  const points = behind(curves, index);
  return Math.abs(points) < 0.1 ? 'level' : `${fixed(points, 2)} points behind`;
}

/** Where a size stands on the measured curve, in words. */
export function standing(parameters: number, curves: Curves): string {
  const { sizes, names } = curves;
  const near = (index: number) => `${names[index] ?? ''} (${gap(curves, index)})`;
  const exact = sizes.indexOf(parameters);
  const last = sizes.length - 1;
  if (exact >= 0) {
    const [prompt, full] = [curves.prompt[exact]?.[0] ?? 0, curves.full[exact] ?? 0];
    const verdict = exact === last ? 'level, at the only size where it was' : gap(curves, exact);
    return `At this size T5 was measured: ${fixed(prompt, 2)} with a soft prompt, ${fixed(full, 2)} with all weights trained, ${verdict}.`;
  }
  const above = sizes.findIndex((size) => size > parameters);
  if (above === 0) return `Nothing this small was measured; the smallest is ${near(0)}.`;
  if (above < 0) return `Nothing this large was measured; the largest is ${near(last)}.`;
  return `Nothing was measured at this size; it lies between ${near(above - 1)} and ${near(above)}.`;
}

/** The state in words. */
export function reading(model: ModelShape, state: State, curves: Curves): string {
  const { parameters, share, context, used } = promptCost(model, state);
  const tokens = counted(state.p, 'virtual token is', 'virtual tokens are');
  const room =
    used >= 1
      ? `${noun(state.p, 'It leaves', 'They leave')} no room for text in a context of ${integer(context)}.`
      : `${noun(state.p, 'It takes', 'They take')} ${percent(used)} of a context of ${integer(context)}.`;
  return `On ${model.name}, ${tokens} ${counted(parameters, 'number')}, ${percent(share)} of its ${compact(model.totalParams)}: ${fileSize(parameters)} for each task. ${room} ${standing(model.totalParams, curves)}`;
}
