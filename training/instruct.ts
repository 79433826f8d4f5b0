/**
 * Tries whether the tiny model learns to follow instructions: `npm run instruct`. Pairs of prompt and
 * completion for three tasks, the loss on completions only or on all, two rates, three seeds or those
 * given, `npm run instruct -- 2`; prints exact match and ROUGE-L on pairs that were held out, and the
 * loss on general prose.
 */
import { readFileSync } from 'node:fs';
import { rouge } from '../src/models/rouge.ts';
import { type Random, seededRandom } from '../src/models/seeded-random.ts';
import { createAdam } from '../src/models/transformer/adam.ts';
import {
  heldText,
  lossPerCharacter,
  nextTokens,
  SEQUENCES,
  type TinyModel,
} from '../src/models/transformer/model.ts';
import type { Batch } from '../src/models/transformer/network.ts';
import { BEGINNING, pieceOf, tokensOf } from '../src/models/transformer/vocabulary.ts';
import { modelFrom } from '../src/widgets/shared/tiny-model/open-model.ts';
import { fieldText } from './pretraining-text.ts';

interface Pair {
  readonly task: Task;
  readonly prompt: string;
  readonly completion: string;
}
const TASKS = ['copy', 'capitals', 'mood'] as const;
type Task = (typeof TASKS)[number];
const LOSSES = ['completions', 'all'] as const;

/** Of each task. */
const PAIRS = { training: 100, heldOut: 40 } as const;
const RATES = [0.001, 0.003] as const;
const STEPS = 600;
const given = process.argv.slice(2).map(Number);
const SEEDS = given.length > 0 ? given : [1, 2, 3];
/** Tokens of an answer, at most. */
const LONGEST = 24;

const MOODS = {
  glad: ['good', 'happy', 'kind', 'fine', 'merry'],
  sad: ['bad', 'poor', 'cold', 'dark', 'dull'],
} as const;
const THINGS = 'day house man river walk book room dinner horse story morning voice'.split(' ');
const PLACES = 'here there today again indeed enough'.split(' ');

/** Words of the general text, as it uses them, in an order of their own; none stands in two parts. */
const WORDS = [...new Set(fieldText('general').training.match(/\b[a-z]{3,7}\b/g))];

const shuffled = <Item>(items: readonly Item[], random: Random): Item[] =>
  items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

const pairsOf = (): { training: Pair[]; heldOut: Pair[] } => {
  const random = seededRandom(1);
  const words = shuffled(WORDS, random);
  const count = PAIRS.training + PAIRS.heldOut;
  const two = (from: number): string[] =>
    Array.from({ length: count }, (_, i) => words.slice(from + 2 * i, from + 2 * i + 2).join(' '));
  const moods = Object.entries(MOODS).flatMap(([mood, signs]) =>
    signs.flatMap((sign) =>
      THINGS.flatMap((thing) => PLACES.map((place) => [mood, `The ${thing} was ${sign} ${place}`])),
    ),
  );
  const all: Record<Task, Pair[]> = {
    copy: two(0).map((text) => ({ task: 'copy', prompt: `Copy: ${text}`, completion: text })),
    capitals: two(2 * count).map((text) => ({
      ...{ task: 'capitals', prompt: `Capitals: ${text}`, completion: text.toUpperCase() },
    })),
    mood: shuffled(moods, random)
      .slice(0, count)
      .map(([mood = '', text = '']) => ({
        ...{ task: 'mood', prompt: `Mood: ${text}`, completion: mood },
      })),
  };
  const part = (first: number, end?: number): Pair[] =>
    TASKS.flatMap((task) => all[task].slice(first, end));
  return { training: part(0, PAIRS.training), heldOut: part(PAIRS.training) };
};

const asked = ({ prompt }: Pick<Pair, 'prompt'>): string => `${prompt}\nAnswer:`;

/** One pair a sequence, after a line break; what follows it is not asked. */
const batchOf = (
  model: TinyModel,
  pairs: readonly Pair[],
  loss: (typeof LOSSES)[number],
): Batch => {
  const { context } = model.layout.shape;
  const tokens = new Int32Array(SEQUENCES * context).fill(BEGINNING);
  const targets = new Int32Array(SEQUENCES * context).fill(-1);
  pairs.forEach((pair, sequence) => {
    const before = tokensOf(asked(pair), model.vocabulary);
    const after = tokensOf(` ${pair.completion}\n`, model.vocabulary);
    [...before, ...after].slice(0, context - 1).forEach((token, at) => {
      tokens[sequence * context + at + 1] = token;
      if (loss === 'all' || at >= before.length) targets[sequence * context + at] = token;
    });
  });
  return { sequences: SEQUENCES, tokens, targets };
};

/** The likeliest token, again and again, up to a line break. */
const answer = (model: TinyModel, weights: TinyModel['weights'], pair: Pair): string => {
  const tokens = tokensOf(asked(pair), model.vocabulary);
  let text = '';
  for (let i = 0; i < LONGEST; i += 1) {
    const [next] = nextTokens(model, tokens, 1, { weights });
    if (!next || next.token === BEGINNING) break;
    tokens.push(next.token);
    text += pieceOf(next.token, model.vocabulary);
  }
  return text.trim();
};

const file = readFileSync(
  new URL('../src/content/data/tiny-model/weights.txt', import.meta.url),
  'utf8',
);
const { training, heldOut } = pairsOf();
const round = (value: number): number => Number(value.toFixed(3));

const measure = (model: TinyModel, weights: TinyModel['weights']) => {
  const answers = heldOut.map((pair) => ({ pair, text: answer(model, weights, pair) }));
  const of = (task: Task, score: (each: (typeof answers)[number]) => number): number => {
    const own = answers.filter(({ pair }) => pair.task === task);
    return round(own.reduce((sum, each) => sum + score(each), 0) / own.length);
  };
  const byTask = (score: (each: (typeof answers)[number]) => number) =>
    Object.fromEntries(TASKS.map((task) => [task, of(task, score)]));
  return {
    exact: byTask(({ pair, text }) => Number(text === pair.completion)),
    rougeL: byTask(({ pair, text }) => rouge([pair.completion], text).rougeL.fmeasure),
    general: round(
      lossPerCharacter(model, heldText(fieldText('general').test, model.vocabulary), { weights }),
    ),
    answers: TASKS.map((task) => {
      const first = answers.find(({ pair }) => pair.task === task);
      return `${first?.pair.prompt ?? ''} → ${first?.text ?? ''}`;
    }),
  };
};

const say = (setting: object, model: TinyModel, weights: TinyModel['weights']): void => {
  console.log(JSON.stringify({ ...setting, ...measure(model, weights) }));
};

const base = modelFrom(file);
say({ loss: 'none', step: 0 }, base, base.weights);
for (const seed of SEEDS) {
  for (const rate of RATES) {
    for (const loss of LOSSES) {
      const model = modelFrom(file);
      const { kernel, layout, network } = model;
      const weights = kernel.allocate(layout.size);
      weights.set(model.weights);
      const gradient = kernel.allocate(layout.size);
      const optimise = createAdam(kernel, layout.size);
      const random = seededRandom(seed);
      for (let step = 1; step <= STEPS; step += 1) {
        const places = Array.from({ length: SEQUENCES }, () =>
          Math.floor(random() * training.length),
        );
        const drawn = places.flatMap((at) => training.slice(at, at + 1));
        network.forward(weights, batchOf(model, drawn, loss));
        network.backward(weights, gradient);
        optimise(weights, gradient, rate);
        if (step % (STEPS / 2) === 0) say({ loss, rate, seed, step }, model, weights);
      }
    }
  }
}
