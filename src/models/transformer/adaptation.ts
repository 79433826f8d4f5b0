import { seededRandom } from '../seeded-random.ts';
import { createAdam } from './adam.ts';
import { initialise } from './initial.ts';
import type { Floats } from './kernel.ts';
import { createLowRank } from './low-rank-adapter.ts';
import { type Answering, type HeldText, lossPerCharacter, PROMPT, SEQUENCES } from './model.ts';
import type { TinyModel } from './model.ts';
import type { Method } from './methods.ts';
import { type Target, valuesOf } from './shape.ts';
import { drawBatch } from './windows.ts';

/** What a run varies. */
export interface AdaptationPlan {
  readonly method: Method;
  /** of the LoRA matrices */
  readonly rank: number;
  /** what LoRA adapts, in every layer */
  readonly targets: readonly Target[];
  /** share of general windows among those of the domain; 0 to 1 */
  readonly replay: number;
  readonly learningRate: number;
  /** λ of a penalty λ/2 ‖w − w₀‖² on what full fine-tuning changes; 0 if left out */
  readonly pull?: number;
  /** decides windows, first adapter, first prompt, and first weights from scratch */
  readonly seed: number;
}

/** Texts of a run: tokens to train on, and what both losses are measured on. */
export interface AdaptationTexts {
  readonly domain: readonly number[];
  readonly general: readonly number[];
  readonly heldDomain: HeldText;
  readonly heldGeneral: HeldText;
}

/** Nats per character on held-out text at a step. */
export type CurvePoint = readonly [step: number, domain: number, general: number];

/** Steps between two measurements. */
export const MEASURED_EVERY = 50;

export interface Adaptation {
  readonly step: number;
  /** numbers that training changes */
  readonly trained: number;
  readonly curve: readonly CurvePoint[];
  /** what answers now: the base with what was trained */
  readonly tuned: Answering;
  /** one step of training; measures both losses at step 0 and after every `MEASURED_EVERY` */
  readonly advance: () => void;
  /** whether every weight of the base is bit for bit what it was */
  readonly baseUnchanged: () => boolean;
}

interface Trained {
  readonly tuned: Answering;
  /** the numbers that change */
  readonly values: Floats;
  readonly gradient: Floats;
  /** from the gradient of all weights to that of the values */
  readonly collect?: () => void;
  /** from the values to the weights that answer */
  readonly apply?: () => void;
}

const begin = (model: TinyModel, plan: AdaptationPlan, slopes: Floats): Trained => {
  const { kernel, layout, weights } = model;
  const copied = (): Floats => {
    const copy = kernel.allocate(layout.size);
    copy.set(weights);
    return copy;
  };
  switch (plan.method) {
    case 'full': {
      const values = copied();
      const { pull = 0 } = plan;
      const pullBack = (): void => {
        for (let at = 0; at < values.length; at += 1) {
          slopes[at] = (slopes[at] ?? 0) + pull * ((values[at] ?? 0) - (weights[at] ?? 0));
        }
      };
      const whole = { tuned: { weights: values }, values, gradient: slopes };
      return pull > 0 ? { ...whole, collect: pullBack } : whole;
    }
    case 'scratch': {
      const values = kernel.allocate(layout.size);
      initialise(values, layout, plan.seed);
      return { tuned: { weights: values }, values, gradient: slopes };
    }
    case 'lora': {
      const adapted = copied();
      const adapter = createLowRank(kernel, layout, plan, seededRandom(plan.seed, 3));
      return {
        tuned: { weights: adapted },
        values: adapter.values,
        gradient: adapter.gradient,
        collect: () => {
          adapter.collect(slopes);
        },
        apply: () => {
          adapter.apply(weights, adapted);
        },
      };
    }
    case 'soft-prompt': {
      const { width, vocabulary } = layout.shape;
      const random = seededRandom(plan.seed, 3);
      const embedding = valuesOf(weights, layout.embedding);
      const values = kernel.allocate(PROMPT * width);
      // It begins as tokens drawn at random (Lester et al. 2021, Sec. 3.2).
      for (let at = 0; at < PROMPT; at += 1) {
        const token = Math.floor(random() * vocabulary);
        values.set(embedding.subarray(token * width, (token + 1) * width), at * width);
      }
      const gradient = kernel.allocate(PROMPT * width);
      return { tuned: { weights, prompt: values }, values, gradient };
    }
  }
};

/** A run that adapts a model to a domain; the same plan gives the same run, to the last bit. */
export const createAdaptation = (
  model: TinyModel,
  texts: AdaptationTexts,
  plan: AdaptationPlan,
): Adaptation => {
  const { kernel, layout, network, weights } = model;
  const before = kernel.allocate(layout.size);
  before.set(weights);
  const slopes = kernel.allocate(layout.size);
  const { tuned, values, gradient, collect, apply } = begin(model, plan, slopes);
  const promptGradient = plan.method === 'soft-prompt' ? gradient : undefined;
  const optimise = createAdam(kernel, values.length);
  const windows = seededRandom(plan.seed, 1);
  const choices = seededRandom(plan.seed, 2);
  const curve: CurvePoint[] = [];
  let step = 0;

  const measure = (): void => {
    const on = (held: HeldText): number => lossPerCharacter(model, held, tuned);
    curve.push([step, on(texts.heldDomain), on(texts.heldGeneral)]);
  };
  measure();

  return {
    get step() {
      return step;
    },
    trained: values.length,
    curve,
    tuned,
    advance: () => {
      const batch = drawBatch(
        [texts.domain, texts.general],
        SEQUENCES,
        layout.shape.context,
        windows,
        () => Number(choices() < plan.replay),
      );
      network.forward(tuned.weights, batch, tuned.prompt);
      network.backward(tuned.weights, slopes, promptGradient);
      collect?.();
      optimise(values, gradient, plan.learningRate);
      apply?.();
      step += 1;
      if (step % MEASURED_EVERY === 0) measure();
    },
    baseUnchanged: () => weights.every((value, at) => Object.is(value, before[at])),
  };
};
