import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPages } from '../../course/read/pages.ts';
import { CARD } from './card.ts';
import { cardFor, cardOf, WORDS } from './drawn.ts';

const lessons = readPages('.', []).lessons.flatMap(({ slug, data }) =>
  data ? { slug, words: `Lesson ${data.order}: ${data.title}` } : [],
);

test('each card says the number and the title of its lesson; else: npm run cards', () => {
  const drawn = JSON.parse(readFileSync(WORDS, 'utf8')) as Record<string, string>;
  const wanted = lessons.filter(({ slug }) => slug in drawn);
  expect(wanted.length).toBeGreaterThan(0);
  expect(drawn).toEqual(Object.fromEntries(wanted.map(({ slug, words }) => [slug, words])));
});

test.for(lessons)('the card of $slug has the size that hosts of links ask for', ({ slug }) => {
  if (cardFor(slug) === 'card.png') return;
  const png = readFileSync(`public/${cardOf(slug)}`);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height]);
  expect(png.length).toBeLessThan(100_000);
});

test('a page without a card of its own has that of the course', () => {
  expect(cardFor(undefined)).toBe('card.png');
  expect(cardFor('no-such-lesson')).toBe('card.png');
  expect(existsSync('public/card.png')).toBe(true);
});
