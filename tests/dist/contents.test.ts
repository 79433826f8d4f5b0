import { readdirSync, readFileSync } from 'node:fs';
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

describe.each(lessons)('%s', (page) => {
  const html = readFileSync(join('dist', page), 'utf8');

  test('names each section in its contents as search does, every formula once', () => {
    const all = [...elements(parse(html))];
    const list = all.find((element) => hasClass(element, 'sections'));
    const named = [...(list ? elements(list) : [])]
      .filter(({ tagName }) => tagName === 'a')
      .map((link) => [value(link, 'href')?.split('#')[1], tidy(textOf(link))]);
    // Search takes a page with its formulas in plain characters, and links to headings taken out.
    const searched = [...elements(parse(readSearchPage(page, html)?.html ?? ''))]
      .filter(({ tagName, attrs }) => tagName === 'h2' && attrs.some(({ name }) => name === 'id'))
      .map((heading) => [value(heading, 'id'), tidy(textOf(heading))]);
    const [first] = named;
    expect(first?.[1]).toMatch(/\w/);
    const ids = new Set(searched.map(([id]) => id));
    expect(named.filter(([id]) => ids.has(id))).toEqual(searched);
  });
});
