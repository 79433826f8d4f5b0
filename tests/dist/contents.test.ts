import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readSearchPage } from '../../src/integrations/search/page-text.ts';
import { lessons } from '../support/pages.ts';

function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('attrs' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}
const value = (element: Tree.Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const hasClass = (element: Tree.Element, name: string) =>
  (value(element, 'class') ?? '').split(' ').includes(name);
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

test('the books that the tiny model learned from are not shipped', () => {
  const files = readdirSync('dist', { recursive: true }).map(String);
  const holding = files.filter(
    (file) =>
      /\.(?:js|txt|html|json)$/.test(file) &&
      readFileSync(join('dist', file), 'latin1').includes('It is a swamp adder!'),
  );
  expect(holding).toEqual([]);
});

test('the archive of the course is at most 3 MB', () => {
  expect(statSync('dist/adapting-language-models.zip').size).toBeLessThanOrEqual(3_000_000);
});

test('the list for programs names every lesson, each a file with its text', () => {
  const named = [...readFileSync('dist/llms.txt', 'utf8').matchAll(/\]\((lessons\/[^)]+\.md)\)/g)];
  expect(named).toHaveLength(lessons.length);
  for (const [, path = ''] of named) {
    const text = readFileSync(join('dist', path), 'utf8');
    expect(text).toMatch(/^# \w/m);
    expect(text).toContain('CC BY 4.0');
    expect(text).not.toMatch(/undefined|NaN|katex|<!--/);
    // Every link of the text leads to a file of the build.
    for (const [, address = ''] of text.matchAll(/\]\((\.[^)#]+)/g))
      expect(existsSync(join('dist', path, '..', address)), address).toBe(true);
  }
});

describe.each(lessons)('%s', (page) => {
  const html = readFileSync(join('dist', page), 'utf8');

  test('names each section in its contents as search does, every formula once', () => {
    const all = [...elements(parse(html))];
    const list = all.find((element) => hasClass(element, 'sections'));
    const named = [...(list ? elements(list) : [])]
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => [value(link, 'href')?.split('#')[1], tidy(textOf(link))]);
    // Search takes a page with its formulas in plain characters, and links to headings taken out.
    const searched = [...elements(parse(readSearchPage(page, parse(html))?.html ?? ''))]
      .filter(({ tagName, attrs }) => tagName === 'h2' && attrs.some(({ name }) => name === 'id'))
      .map((heading) => [value(heading, 'id'), tidy(textOf(heading))]);
    const [first] = named;
    expect(first?.[1]).toMatch(/\w/);
    const ids = new Set(searched.map(([id]) => id));
    expect(named.filter(([id]) => ids.has(id))).toEqual(searched);
  });
});
