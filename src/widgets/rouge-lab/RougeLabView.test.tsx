import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import data from '../../content/data/metric-examples.json';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { analyse } from './analysis.ts';
import { prepare } from './prepare.ts';
import { requestOf } from './request.ts';
import { CHOICES } from './settings.ts';
import { RougeLabView } from './RougeLabView.tsx';
import { inWords, reading } from './words.ts';
import { joined } from '../shared/unbroken.tsx';

const examples: readonly TextExample[] = data.rouge;
const prepared = prepare(examples);

function resultOf(wanted: string) {
  const example = examples.find(({ id }) => id === wanted);
  if (!example) throw new Error(`There is no example "${wanted}".`);
  const outcome = analyse(requestOf(stateOf(CHOICES, example)));
  if (!outcome.ok) throw new Error(outcome.message);
  return { ...outcome.result, score: outcome.result.counts[outcome.result.shown] };
}

describe('the figure without JavaScript', () => {
  const html = render(
    <RougeLabView id="fig" examples={examples} source="Source." prepared={prepared} />,
  );

  test('holds the worked example', () => {
    for (const part of [
      '4 words of the candidate',
      '5 words of the reference',
      '0.889',
      '0.571',
      joined('ROUGE-1 counts 4 words in common'),
      'Only in the reference: not.',
    ]) {
      expect(html).toContain(part);
    }
  });

  test('asks about a score that it does not name', () => {
    const question = /prediction-question[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
    expect(question).toContain('Mike does drink coffee.');
    expect(question).not.toMatch(/0\.\d/);
  });

  test('has no number that is none, and only controls that wait for the script', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(html).toMatch(/<fieldset class="widget-controls" disabled/);
    const outside = html.slice(0, html.indexOf('<fieldset class="widget-controls"'));
    const buttons = outside.match(/<button(?! type="submit")[^>]*>/g) ?? [];
    expect(buttons.filter((tag) => !/ disabled|text-button/.test(tag))).toEqual([]);
  });
});

describe('the examples', () => {
  test('score as published', () => {
    expect(prepared.paraphrase).toBeCloseTo(0.444, 3);
    expect(prepared.contradiction).toBeCloseTo(0.889, 3);
    expect(resultOf('not-cold').score?.rougeL.fmeasure).toBeCloseTo(0.889, 3);
    expect(resultOf('cold-repeated').score?.rouge1.fmeasure).toBe(0.25);
    expect(resultOf('order-change').score).toMatchObject({
      rouge1: { fmeasure: 1 },
      rougeL: { fmeasure: 0.5 },
    });
    expect(resultOf('two-lines').score?.rougeLsum).toMatchObject({ recall: 0.8, precision: 0.4 });
  });

  test('keep what their points promise', () => {
    expect(resultOf('stems').score?.rouge1.hits).toBe(4);
    expect(resultOf('korean').score?.rouge1.hits).toBe(1);
    const { score } = resultOf('dialogue-wrong');
    expect(score?.rouge1.hits).toBeGreaterThan((score?.rouge1.candidateTotal ?? 0) / 2);
    const { counts, best } = resultOf('dialogue');
    expect(counts).toHaveLength(2);
    expect(best.rougeL).toBe(0);
  });

  test('are all put into words', () => {
    for (const { id, point } of examples) {
      const result = resultOf(id);
      expect(reading(result, point)).toContain(joined(point));
      expect(reading(result, undefined)).not.toMatch(/NaN|undefined|Infinity/);
      expect(inWords(result.drawing, result.measure)).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

test('a text without words reads as zero, with the reason', () => {
  const outcome = analyse({
    references: ['추워요'],
    candidate: 'cold',
    useStemmer: false,
    measure: 'rouge2',
    against: undefined,
  });
  const words = outcome.ok ? reading(outcome.result, undefined) : '';
  expect(words).toBe(joined('ROUGE-2 is 0: the candidate has no bigrams to count.'));
});
