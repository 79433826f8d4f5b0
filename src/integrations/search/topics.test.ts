import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { decodeWeights, decodeWords } from '../../shared/search/topic-file.ts';
import { readSearchPage } from './page-text.ts';
import { topicScript, topicsOf } from './topics.ts';

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;
const SITE = {
  'lessons/lora/index.html': html(
    'Low-rank adaptation',
    '<span hidden data-pagefind-meta="aliases:LoRA, rank decomposition"></span>' +
      '<h2 id="merge">Merging <a class="anchor" href="#merge">#</a></h2><p>In passing, a tokeniser.</p>',
  ),
  'glossary/index.html': html(
    'Glossary',
    '<dl><div id="rank"><dt>rank<small> also r, width</small><small lang="ko"> 랭크</small></dt><dd>How many columns. ' +
      '<a href="../lessons/lora/index.html#term-rank">Low-rank adaptation</a></dd></div></dl>',
  ),
};
const pages = Object.entries(SITE).map(([path, text]) => {
  const page = readSearchPage(path, parse(text));
  if (!page) throw new Error(path);
  return page;
});
const topics = topicsOf(pages, new Map([['lessons/lora/index.html', 'en_1']]), ['rank']);

test('pages carry their names, sections and the file of their text', () => {
  expect(topics.pages[0]).toMatchObject({
    path: 'lessons/lora/index.html',
    title: 'Low-rank adaptation',
    aliases: ['LoRA', 'rank decomposition'],
    sections: [['merge', 'Merging']],
    fragment: 'en_1',
  });
});

test('terms carry their names, what they mean, and where they are taught', () => {
  expect(topics.terms).toEqual([
    {
      names: ['rank', 'r', 'width', '랭크'],
      definition: 'How many columns.',
      page: 0,
      place: 'term-rank',
    },
  ]);
});

test('a word weighs more in a name than in passing', () => {
  const weights = new Map(
    decodeWords(topics.words).map(([word, line]) => [word, decodeWeights(line).get(0) ?? 0]),
  );
  const of = (word: string) => weights.get(word) ?? 0;
  expect(of('adaptation')).toBeGreaterThan(of('decomposition'));
  expect(of('decomposition')).toBeGreaterThan(of('merging'));
  expect(of('merging')).toBeGreaterThan(of('tokeniser'));
  expect(of('tokeniser')).toBeGreaterThan(0);
  expect(topics.complete).toBe(true);
});

test('the file is a script, since pages from disk may fetch nothing', () => {
  expect(topicScript(topics)).toMatch(/^globalThis\.courseTopics=\{.*\};\n$/s);
});

test('a large course leaves headings to the texts, and keeps their words', () => {
  const many = Array.from({ length: 500 }, () => pages).flat();
  const large = topicsOf(many, new Map(), []);
  expect(large.pages.every(({ sections }) => sections.length === 0)).toBe(false);
  const larger = topicsOf([...many, ...many], new Map(), []);
  expect(larger.pages.every(({ sections }) => sections.length === 0)).toBe(true);
  expect(decodeWords(larger.words).map(([word]) => word)).toContain('merging');
});
