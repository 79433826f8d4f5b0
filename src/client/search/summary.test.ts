import { expect, test } from 'vitest';
import type { Answer, Hit } from './answer.ts';
import { summaryText } from './summary.ts';

const hit = (kind: Hit['kind']): Hit => ({
  path: '',
  language: 'en',
  kind,
  title: '',
  module: '',
  description: '',
  fragment: '',
  places: [],
});
const answer = (hits: Hit[], change: Answer['change'] = 'none', query = 'bloomberg'): Answer => ({
  card: undefined,
  hits,
  query,
  words: [query],
  change,
});

test('results are counted in words', () => {
  expect(summaryText('x', answer([hit('lesson')]))).toBe('1 lesson.');
  expect(summaryText('x', answer([hit('lesson'), hit('lesson')]))).toBe('2 lessons.');
  expect(summaryText('x', answer([hit('lesson'), hit('page')]))).toBe('2 pages.');
});

test('a changed query is named', () => {
  expect(summaryText('blomberg', answer([hit('lesson')], 'spelling'))).toBe(
    'Showing results for ‘bloomberg’: 1 lesson.',
  );
  expect(summaryText('bloomberg zebra', answer([hit('lesson')], 'fewer words'))).toBe(
    'No page has all of these words. Showing results for ‘bloomberg’: 1 lesson.',
  );
});

test('the query stands in the message that nothing was found', () => {
  expect(summaryText('zebra', answer([]))).toBe('Nothing found for ‘zebra’.');
});
