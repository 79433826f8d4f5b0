import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/client/search/answer.ts';
import type { SearchGlobals } from '../../src/client/search/engine-types.ts';
import { HANGUL } from '../../src/shared/search/particles.ts';
import { openTopics } from '../../src/client/search/topics.ts';

const script = readFileSync('dist/search/topics.js', 'utf8');
runInThisContext(script);
const { courseTopics } = globalThis as SearchGlobals;
if (!courseTopics) throw new Error('dist/search/topics.js holds no topics');
const topics = openTopics(courseTopics);

interface Wanted {
  readonly query: string;
  /** any of them may come first */
  readonly lessons: readonly string[];
}
const read = (name: string) =>
  JSON.parse(readFileSync(`tests/reference/${name}.json`, 'utf8')) as Wanted[];

const answer = (query: string) => answerOf(topics, query, 'en');
/** The slugs of what a query finds, in order. */
const found = (query: string) => answer(query).hits.map(({ path }) => path.split('/').at(-2) ?? '');

describe.each(['queries', 'more-queries'])('the words of %s', (name) => {
  const places = read(name).map(({ query, lessons }) => ({
    query,
    place: found(query).findIndex((slug) => lessons.includes(slug)),
  }));

  test('find their lesson first, but for one in twenty', () => {
    const missed = places.filter(({ place }) => place !== 0).map(({ query }) => query);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(places.length / 20);
  });

  test('find their lesson within the first three', () => {
    expect(places.filter(({ place }) => place < 0 || place > 2)).toEqual([]);
  });
});

test('a term has a card above the pages, and its lesson is first below', () => {
  for (const [query, name, slug] of [
    ['LCS', 'longest common subsequence', 'rouge-and-bleu'],
    ['gradient checkpointing', 'activation checkpointing', 'memory-and-precision'],
  ] as const) {
    expect(answer(query).card).toMatchObject({ name, path: `lessons/${slug}/index.html` });
    expect(found(query)[0]).toBe(slug);
  }
  expect(answer('compare generated text with a reference').card).toBeUndefined();
});

test('every name of a term, in Korean too, finds its lesson, and the card of a term of that name', () => {
  const names = topics.file.terms.flatMap(({ names, page }) =>
    names.map((name) => ({ name, path: topics.file.pages[page]?.path })),
  );
  expect(names.filter(({ name }) => HANGUL.test(name)).length).toBeGreaterThan(50);
  const answers = names
    // A sign of its own is no word.
    .filter(({ name }) => /[\p{L}\p{N}]/u.test(name))
    .map(({ name, path }) => {
      const { card, hits } = answer(name);
      return { name, card: card?.name ?? '', place: hits.findIndex((hit) => hit.path === path) };
    });
  expect(answers.filter(({ place }) => place < 0 || place > 2)).toEqual([]);
  expect(answers.filter(({ card }) => card === '')).toEqual([]);
  const notFirst = answers.filter(({ place }) => place > 0);
  expect(notFirst.length, JSON.stringify(notFirst)).toBeLessThanOrEqual(answers.length / 20);
});

test('says when the spelling was mended, and when no page has every word', () => {
  expect(answer('blomberg')).toMatchObject({ change: 'spelling', query: 'bloomberg' });
  expect(answer('blue score')).toMatchObject({ change: 'spelling', query: 'bleu score' });
  expect(answer('chinchilla zebras')).toMatchObject({ change: 'fewer words', query: 'chinchilla' });
  expect(answer('zzyzx').hits).toEqual([]);
});

test('English pages answer in English, Korean words by Korean pages', () => {
  expect(answer('tokenizer').hits.every(({ language }) => language === 'en')).toBe(true);
  expect(answer('금융이').hits[0]?.language).toBe('ko');
  expect(answerOf(topics, 'tokenizer', 'ko').hits[0]?.language).toBe('ko');
});

test('what search answers from stays small', () => {
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(56_000);
});
