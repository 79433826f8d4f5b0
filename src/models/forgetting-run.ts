import { adam, type Optimiser } from './adam.ts';
import { seededRandom, type Random } from './seeded-random.ts';
import {
  classifier,
  createAdapters,
  createLayers,
  gradients,
  type DenseLayer,
  type Example,
  type LowRankAdapter,
} from './tiny-network.ts';

export const METHODS = ['full', 'rehearsal', 'adapter'] as const;

/** What a run varies. */
export interface Plan {
  readonly method: (typeof METHODS)[number];
  /** share of task A among the examples of fine-tuning, for `rehearsal`; 0 to 1 */
  readonly share: number;
  /** rank of the adapter, for `adapter` */
  readonly rank: number;
  /** decides the first weights, the examples and their order */
  readonly seed: number;
}

/** Right answers to the test points of both tasks at a step. */
export type Score = readonly [step: number, a: number, b: number];

/** The answers over the square for task A and for task B: one digit a cell, row by row from the top. */
export type Regions = readonly [a: string, b: string];

export const PRETRAINING_STEPS = 500;
const TUNING_STEPS = 300;
export const ALL_STEPS = PRETRAINING_STEPS + TUNING_STEPS;
/** Test points of each task. */
export const TESTS = 300;
export const GRID = 20;
/** Steps between two scores. */
export const SCORED_EVERY = 20;
/** Sizes of the layers: x, y and the task; two hidden layers; two answers. */
export const SIZES = [3, 10, 10, 2] as const;
export const PRETRAINING_SHARE_OF_B = 0.05;
export const BATCH = 24;
export const LEARNING_RATE = 0.01;

type Task = 0 | 1;

/** Task A: is the point inside the circle? Task B: have x and y the same sign? */
const label = (task: Task, x: number, y: number): number =>
  Number(task === 0 ? x * x + y * y < 0.6 : x * y > 0);

const draw = (random: Random, task: Task): Example => {
  const x = 2 * random() - 1;
  const y = 2 * random() - 1;
  return { input: [x, y, task], label: label(task, x, y) };
};

const parametersOf = (layers: readonly DenseLayer[]): Float64Array[] =>
  layers.flatMap(({ weights, bias }) => [weights, bias]);

/** A network in training: first on both tasks, then on B as planned. */
export interface Run {
  readonly step: number;
  readonly scores: readonly Score[];
  readonly layers: readonly DenseLayer[];
  readonly adapters: readonly LowRankAdapter[] | undefined;
  /** one step of training; none after the last */
  advance: () => void;
  regions: () => Regions;
  /** the base alone: without the adapter, if there is one */
  unplugged: () => Regions;
  /** whether every weight of the base is still bit for bit what pre-training left */
  baseUnchanged: () => boolean;
}

/** The same plan gives the same run, to the last bit, wherever it runs. */
export const createRun = ({ method, share, rank, seed }: Plan): Run => {
  const data = seededRandom(seed, 1);
  const examiner = seededRandom(seed, 2);
  const layers = createLayers(SIZES, seededRandom(seed, 0));
  const tests = ([0, 1] as const).map((task) =>
    Array.from({ length: TESTS }, () => draw(examiner, task)),
  );
  const scores: Score[] = [];
  let adapters: LowRankAdapter[] | undefined;
  let optimise: Optimiser = adam(parametersOf(layers), LEARNING_RATE);
  let saved: Float64Array[] = [];
  let step = 0;

  const score = (): void => {
    const answer = classifier({ layers, adapters });
    const [a = 0, b = 0] = tests.map(
      (list) => list.filter((example) => answer(example.input) === example.label).length,
    );
    scores.push([step, a, b]);
  };
  const regionsOf = (plugged: readonly LowRankAdapter[] | undefined): Regions => {
    const answer = classifier({ layers, adapters: plugged });
    const centre = (cell: number): number => (2 * cell + 1) / GRID - 1;
    const ofTask = (task: Task): string =>
      Array.from({ length: GRID * GRID }, (_, cell) =>
        answer([centre(cell % GRID), -centre(Math.floor(cell / GRID)), task]),
      ).join('');
    return [ofTask(0), ofTask(1)];
  };
  const beginTuning = (): void => {
    saved = parametersOf(layers).map((values) => values.slice());
    if (method === 'adapter') adapters = createAdapters(layers, rank, seededRandom(seed, 3));
    const trained = adapters
      ? adapters.flatMap(({ down, up }) => [down, up])
      : parametersOf(layers);
    optimise = adam(trained, LEARNING_RATE);
  };
  score();

  return {
    get step() {
      return step;
    },
    get adapters() {
      return adapters;
    },
    scores,
    layers,
    advance: () => {
      if (step >= ALL_STEPS) return;
      if (step === PRETRAINING_STEPS) beginTuning();
      const rehearsed = method === 'rehearsal' ? share : 0;
      const ofB = step < PRETRAINING_STEPS ? PRETRAINING_SHARE_OF_B : 1 - rehearsed;
      const batch = Array.from({ length: BATCH }, () => draw(data, data() < ofB ? 1 : 0));
      const found = gradients({ layers, adapters }, batch);
      optimise(
        adapters
          ? found.adapters.flatMap(({ down, up }) => [down, up])
          : found.layers.flatMap(({ weights, bias }) => [weights, bias]),
      );
      step += 1;
      if (step % SCORED_EVERY === 0) score();
    },
    regions: () => regionsOf(adapters),
    unplugged: () => regionsOf(undefined),
    baseUnchanged: () =>
      parametersOf(layers).every((values, at) =>
        values.every((value, i) => Object.is(value, saved[at]?.[i] ?? value)),
      ),
  };
};
