import { expect, test } from 'vitest';
import type { Answer, Hit } from './find.ts';
import { summaryText } from './summary.ts';

const hit = (path: string, places: number): Hit => ({
  path,
  language: 'en',
  title: '',
  module: '',
  description: '',
  names: '',
  words: [],
  places: Array.from({ length: places }, () => ({
    title: '',
    anchor: '',
    excerpt: '',
    words: [],
    weight: 1,
  })),
});
const answer = (hits: Hit[], change: Answer['change'] = 'none', query = 'bloomberg'): Answer => ({
  hits,
  query,
  words: [query],
  change,
});
const lesson = (places: number): Hit => hit('lessons/a/index.html', places);

test('results are counted in words', () => {
  expect(summaryText('x', [answer([lesson(3)])])).toBe('3 places in 1 lesson.');
  expect(summaryText('x', [answer([lesson(1), lesson(1)])])).toBe('2 places in 2 lessons.');
  expect(summaryText('x', [answer([lesson(2), hit('glossary/index.html', 1)])])).toBe(
    '3 places in 2 pages.',
  );
});

test('a page found by its name counts as one place', () => {
  expect(summaryText('x', [answer([lesson(0)])])).toBe('1 place in 1 lesson.');
});

test('a changed query is named', () => {
  expect(summaryText('blomberg', [answer([lesson(1)], 'spelling')])).toBe(
    'Showing results for ‘bloomberg’: 1 place in 1 lesson.',
  );
  expect(summaryText('bloomberg zebra', [answer([lesson(1)], 'fewer words')])).toBe(
    'No page has all of these words. Showing results for ‘bloomberg’: 1 place in 1 lesson.',
  );
});

test('the query stands in the message that nothing was found', () => {
  expect(summaryText('zebra', [answer([])])).toBe('Nothing found for ‘zebra’.');
  expect(summaryText('zebra', [])).toBe('Nothing found for ‘zebra’.');
});
