import { z } from 'astro/zod';
import { identifier, sentence } from '../text.ts';
import { count, listOf, score } from './parts.ts';

/** id of an entry of `sources` */
const sourceId = identifier;

/** One cell row of HELM: which metrics were measured in a scenario. */
const scenario = z.strictObject({
  group: sentence,
  scenario: sentence,
  accuracyMetric: sentence,
  measured: z.array(sentence).min(1),
});

const benchmark = z.strictObject({
  id: identifier,
  name: sentence,
  fullName: sentence.optional(),
  /** of its paper */
  published: z.string().regex(/^\d{4}(-\d{2})?$/, 'a year, or a month such as 2018-04'),
  skills: z
    .array(z.enum(['understanding', 'knowledge', 'reasoning', 'code', 'harm', 'generation']))
    .min(1),
  /** what one item asks of a model */
  tests: sentence,
  tasks: z.strictObject({ count, noun: sentence }).nullable(),
  /** `atLeast`: the source gives a lower bound */
  items: z.strictObject({ count, noun: sentence, atLeast: z.boolean().optional() }).nullable(),
  metric: sentence,
  metricKind: z.enum(['average', 'accuracy', 'several', 'share', 'votes']),
  /** score of people, in percent */
  human: z.strictObject({ value: score, who: sentence, source: sourceId }).nullable(),
  /** whether models have passed people */
  standing: z.enum(['passed', 'partly', 'none', 'below']),
  note: sentence,
  /** of models over time, in percent */
  scores: z.array(
    z.strictObject({ when: sentence, value: score, who: sentence, source: sourceId }),
  ),
  taskList: sentence.optional(),
  sources: z.array(sourceId).min(1),
  /** score of guessing, in percent */
  chance: score.optional(),
  /** of HELM: its metrics, its scenarios, and how many of the pairs were measured, in percent */
  metrics: z.array(sentence).optional(),
  matrix: z.array(scenario).optional(),
  measuredShare: score.optional(),
  coverageBefore: score.optional(),
  coverageAfter: score.optional(),
});

/** Benchmarks, and what was read of them. */
export const schema = z.strictObject({
  note: sentence,
  /** where a source can be read, by its id */
  addresses: z.record(identifier, z.url()),
  /** author, year and title, by id */
  sources: z.record(identifier, sentence),
  benchmarks: listOf(benchmark),
});
