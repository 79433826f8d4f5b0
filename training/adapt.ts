/**
 * Makes the runs that the figures show: `npm run adapt`. With `--seeds` it repeats them with another
 * seed and writes where they end, `seeds.json`; with `--rates` it tries learning rates on the
 * validation parts; with `--pull` it holds the weights near the base's, `pulled.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type AdaptationPlan, createAdaptation } from '../src/models/transformer/adaptation.ts';
import { adaptationTexts } from '../src/models/transformer/adaptation-texts.ts';
import { fingerprint } from '../src/models/transformer/fingerprint.ts';
import type { Method } from '../src/models/transformer/methods.ts';
import { heldText, lossPerCharacter, sample } from '../src/models/transformer/model.ts';
import { TARGETS } from '../src/models/transformer/shape.ts';
import { modelFrom } from '../src/widgets/shared/tiny-model/open-model.ts';
import { BEGINNING, lastOf, nameOf, type Run, SAMPLE } from '../src/widgets/adaptation-lab/run.ts';
import { RATES, STEPS } from '../src/widgets/adaptation-lab/settings.ts';
import { type Field, fieldText, rawText } from './pretraining-text.ts';

const DATA = new URL('../src/content/data/tiny-model/', import.meta.url);
const weights = readFileSync(new URL('weights.txt', DATA), 'utf8');

/** Beside the seed of the shown runs, 1. */
const OTHER_SEEDS = [2, 3] as const;

type Change = Partial<AdaptationPlan> & { method: Method };
/** λ of the penalty: of five, that which forgot about as much as the lower rate, on the validation parts. */
const PULL = 0.01;
const PULLS_TRIED = [0.001, 0.003, 0.01, 0.03, 0.1] as const;
const planOf = (change: Change): AdaptationPlan => ({
  ...{ rank: 4, targets: ['q', 'v'], replay: 0, learningRate: RATES[change.method], seed: 1 },
  ...change,
});
/** On legal text; the first of each method is where the figures begin. */
const SHOWN: readonly Change[] = [
  { method: 'full' },
  { method: 'full', learningRate: 0.0003 },
  { method: 'full', replay: 0.1 },
  { method: 'full', replay: 0.25 },
  { method: 'lora' },
  { method: 'lora', rank: 8, targets: TARGETS },
  { method: 'soft-prompt' },
  { method: 'scratch' },
];
const TRIED: readonly Change[] = [
  ...[0.0003, 0.001, 0.003].map((learningRate): Change => ({ method: 'full', learningRate })),
  ...[0.001, 0.003, 0.01].map((learningRate): Change => ({ method: 'lora', learningRate })),
  ...[0.01, 0.03, 0.1].map((learningRate): Change => ({ method: 'soft-prompt', learningRate })),
  ...[0.002, 0.004, 0.008].map((learningRate): Change => ({ method: 'scratch', learningRate })),
];

export const makeRun = (
  plan: AdaptationPlan,
  { field = 'legal', steps = STEPS, part = 'test' }: Options = {},
): Run => {
  const model = modelFrom(weights);
  const raw = { domain: rawText(field), general: rawText('general') };
  const run = createAdaptation(model, adaptationTexts(model.vocabulary, raw, part), plan);
  for (let step = 0; step < steps; step += 1) run.advance();
  return {
    ...{ field, plan, steps, step: run.step, trained: run.trained },
    curve: run.curve.map(([step, domain, general]) => [step, round(domain), round(general)]),
    fingerprint: fingerprint(run.tuned.weights),
    baseUnchanged: run.baseUnchanged(),
    sample: sample(model, BEGINNING, SAMPLE, run.tuned),
  };
};
interface Options {
  readonly field?: Field;
  readonly steps?: number;
  readonly part?: 'test' | 'validation';
}
const round = (nats: number): number => Number(nats.toFixed(4));

const say = ({ plan, curve, trained }: Run): void => {
  const { method, rank, targets, replay, learningRate, seed } = plan;
  const lora = method === 'lora' ? ` r ${rank} ${targets.join(',')}` : '';
  const [, domain, general] = curve.at(-1) ?? [];
  console.log(
    `${method}${lora}, replay ${replay}, rate ${learningRate}, seed ${seed}, ${trained} trained: field ${domain}, general ${general}`,
  );
};

const record = (): void => {
  const model = modelFrom(weights);
  const base = (field: Field): number =>
    round(lossPerCharacter(model, heldText(fieldText(field).test, model.vocabulary), model));
  const runs = SHOWN.map((change) => {
    const run = makeRun(planOf(change));
    say(run);
    return run;
  });
  const recorded = {
    base: {
      general: base('general'),
      financial: base('financial'),
      legal: base('legal'),
      medical: base('medical'),
    },
    sample: sample(model, BEGINNING, SAMPLE, model),
    runs,
  };
  writeFileSync(new URL('runs.json', DATA), `${JSON.stringify(recorded, null, 2)}\n`);
};

/** Where each of the shown runs ends with other seeds. */
const recordSeeds = (): void => {
  const ends = OTHER_SEEDS.flatMap((seed) =>
    SHOWN.map((change) => {
      const run = makeRun(planOf({ ...change, seed }));
      say(run);
      const [, field, general] = lastOf(run);
      return { seed, run: nameOf({ ...run, plan: planOf(change) }, false), field, general };
    }),
  );
  writeFileSync(new URL('seeds.json', DATA), `${JSON.stringify(ends, null, 2)}\n`);
};

/** What full fine-tuning learns and forgets while all weights are pulled back alike. */
const recordPulled = (): void => {
  for (const pull of PULLS_TRIED) {
    say(makeRun(planOf({ method: 'full', pull }), { part: 'validation' }));
  }
  const ends = [1, ...OTHER_SEEDS].map((seed) => {
    const run = makeRun(planOf({ method: 'full', pull: PULL, seed }));
    say(run);
    const [, field, general] = lastOf(run);
    return { seed, pull: PULL, field, general };
  });
  writeFileSync(new URL('pulled.json', DATA), `${JSON.stringify(ends, null, 2)}\n`);
};

if (import.meta.main) {
  if (process.argv.includes('--rates')) {
    for (const change of TRIED) say(makeRun(planOf(change), { part: 'validation' }));
  } else if (process.argv.includes('--pull')) recordPulled();
  else if (process.argv.includes('--seeds')) recordSeeds();
  else record();
}
