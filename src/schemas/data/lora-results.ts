import { z } from 'astro/zod';
import { sentence } from '../text.ts';
import { count, score } from './parts.ts';

/** Where a block was read, and how surely. */
const read = { source: sentence, status: sentence };

/** F1, from 0 to 1. */
const rouge = z.strictObject({ rouge1: score, rouge2: score, rougeL: score, rougeLsum: score });
/** Differences as they are printed. */
const gains = z.record(z.string().regex(/^rouge/), sentence);

/** Ranks of LoRA against quality, Hu 2021. */
const rankSweep = z.strictObject({
  ...read,
  task: sentence,
  lowerIsBetter: z.array(sentence),
  higherIsBetter: z.array(sentence),
  computedNote: sentence,
  best: z.record(z.string(), sentence),
  rows: z
    .array(
      z.strictObject({
        r: count,
        valLoss: score,
        bleu: score,
        nist: score,
        meteor: score,
        rougeL: score,
        cider: score,
        trainableComputed: count,
      }),
    )
    .min(1),
});

/** The published lab: FLAN-T5-base on DialogSum. */
const courseLab = z.strictObject({
  ...read,
  dataset: z.strictObject({ train: count, validation: count, test: count, note: sentence }),
  setup: z.strictObject({
    model: sentence,
    baseParams: count,
    prompt: sentence,
    fullFT: z.strictObject({ lr: score, weightDecay: score, note: sentence }),
    lora: z.strictObject({
      r: count,
      alpha: count,
      dropout: score,
      targets: z.array(sentence).min(1),
      lr: score,
      trainable: count,
      all: count,
      percent: sentence,
    }),
  }),
  files: z.strictObject({
    fullCheckpoint: sentence,
    adapterBytes: count,
    adapterWeightBytes: count,
    ratioComputed: score,
  }),
  fullTestSet: z.strictObject({ examples: count, original: rouge, instruct: rouge, peft: rouge }),
  slide: z.strictObject({
    original: rouge,
    instruct: rouge,
    peft: rouge,
    relativeRouge1: z.strictObject({ fullOverBase: sentence, loraOverFull: sentence }),
    note: sentence,
  }),
  absoluteGainsPrinted: z.strictObject({
    instructMinusOriginal: gains,
    peftMinusOriginal: gains,
    peftMinusInstruct: gains,
    note: sentence,
  }),
  tenExamples: z.strictObject({
    examples: count,
    beforePeftWrap: z.strictObject({ original: rouge, instruct: rouge }),
    afterPeftWrap: z.strictObject({ original: rouge, peft: rouge }),
    note: sentence,
  }),
});

/** A point with its band, in points of SuperGLUE. */
const banded = { model: sentence, score, low: score, high: score };
const curve = z.array(z.strictObject(banded)).min(1);
const sized = z.array(z.strictObject({ model: sentence, params: count, score })).min(1);

/** Soft prompts against model tuning over size, Lester 2021. */
const promptTuning = z.strictObject({
  ...read,
  x: sentence,
  y: sentence,
  promptTuning: z.array(z.strictObject({ ...banded, params: count })).min(1),
  modelTuning: curve,
  modelTuningMultiTask: curve,
  promptDesignGpt3FewShot: sized,
  band: sentence,
  defaults: sentence,
  computedGaps: z.strictObject({
    note: sentence,
    small: z.number(),
    base: z.number(),
    large: z.number(),
    xl: z.number(),
    xxl: z.number(),
  }),
});

/** One number an epoch, by method. */
const byMethod = z.record(sentence, z.array(score).length(5));

/** LoRA learns less and forgets less, Biderman 2024. */
const learnsLess = z.strictObject({
  ...read,
  codeInstructionTuning: z.strictObject({
    data: sentence,
    learnMetric: sentence,
    forgetMetric: sentence,
    epochs: z.array(count).length(5),
    learn: byMethod,
    retain: byMethod,
  }),
  textNumbers: z.record(z.string(), sentence),
  caution: sentence,
});

/** Before and after tuning, and the relative drop, in percent. */
const drop = z.strictObject({ before: score, after: score, fg: score });

/** Forgetting over size, Luo 2023. */
const forgetting = z.strictObject({
  ...read,
  metric: sentence,
  rows: z
    .array(
      z.strictObject({ model: sentence, domainKnowledge: drop, reasoning: drop, reading: drop }),
    )
    .min(1),
  bloomzDomainKnowledgeByScale: z.record(sentence, score),
  generalInstructionTuningFirst: z
    .array(
      z.strictObject({ model: sentence, domainKnowledge: score, reasoning: score, reading: score }),
    )
    .min(1),
  mixingGeneralData: sentence,
});

/** Measured results of papers, for charts and tests. */
export const schema = z.strictObject({
  about: sentence,
  loraRankSweepGpt2Medium: rankSweep,
  courseLab,
  promptTuningFigure1: promptTuning,
  loraLearnsLess: learnsLess,
  catastrophicForgettingLuo: forgetting,
});
