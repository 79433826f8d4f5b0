import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import data from '../../content/data/metric-examples.json';
import { stateOf, type TextExample } from '../shared/text-examples.ts';
import { analyse } from './analysis.ts';
import { PenaltyCurve } from './PenaltyCurve.tsx';
import { prepare } from './prepare.ts';
import { requestOf } from './request.ts';
import { CHOICES } from './settings.ts';
import { BleuLabView } from './BleuLabView.tsx';
import { counting, reading } from './words.ts';

const examples: readonly TextExample[] = data.bleu;
const prepared = prepare(examples);

function resultOf(references: readonly string[], candidate: string, settings = {}) {
  const example = { id: '', name: '', point: '', references, candidate, settings };
  const outcome = analyse(requestOf(stateOf(CHOICES, example)));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.result;
}

function example(wanted: string) {
  const found = examples.find(({ id }) => id === wanted);
  if (!found) throw new Error(`There is no example "${wanted}".`);
  return { point: found.point, ...resultOf(found.references, found.candidate, found.settings) };
}

describe('the figure without JavaScript', () => {
  const html = render(
    <BleuLabView id="fig" examples={examples} source="Source." prepared={prepared} />,
  );

  test('holds the worked example and its signature', () => {
    for (const part of [
      'BLEU = 0.495',
      '0.779',
      '0.636',
      '0.688',
      '9 of 11',
      'nrefs:1|case:mixed|eff:yes|tok:none|smooth:none|version:2.6.0',
    ]) {
      expect(html).toContain(part);
    }
  });

  test('has no number that is none', () => {
    expect(html).not.toMatch(/NaN|undefined|Infinity|null/);
  });
});

describe('the examples', () => {
  test('score as published, and as recomputed with the other tokenizer', () => {
    const rounded = prepared.tea.map(({ split, tok13a }) => [split.toFixed(3), tok13a.toFixed(3)]);
    expect(rounded).toEqual([
      ['0.495', '0.539'],
      ['0.730', '0.750'],
      ['0.798', '0.772'],
    ]);
  });

  test('keep what their points promise', () => {
    const short = example('short');
    expect(short.orders.map(({ precision }) => precision)).toEqual([1, 1, 1, 1]);
    expect(short.score).toBeCloseTo(Math.exp(1 - 15 / 5), 9);
    const repeated = example('repeated');
    expect(repeated.ngrams.map(counting)).toEqual(['2 of 7, clipped']);
    const paraphrase = example('paraphrase');
    expect(paraphrase.orders[2]).toMatchObject({ correct: 0 });
    expect(paraphrase.score).toBeGreaterThan(0);
  });
});

describe('a score of 0 is explained', () => {
  test.each([
    ['', /candidate is empty/],
    ['nothing shared', /no word is shared/],
    ['tea Mike', /no bigram counts/],
  ])('%j', (candidate, why) => {
    const settings = { smooth: 'none', tok: 'none' };
    expect(reading(resultOf(['Mike drinks tea'], candidate, settings), undefined)).toMatch(why);
  });
});

test.each([
  ['', ''],
  ['', 'a'],
  ['a', ''],
  ['a b c', 'a'],
  ['a', 'a b c d e f g h'],
])('the curve has only numbers: reference %j, candidate %j', (reference, candidate) => {
  const svg = render(<PenaltyCurve analysis={resultOf([reference], candidate)} />);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
