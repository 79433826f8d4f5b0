import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';

function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('attrs' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}
const value = (element: Tree.Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

const html = readFileSync('dist/print/index.html', 'utf8');
const all = [...elements(parse(html))];
const volume = all.find((element) => (value(element, 'class') ?? '').startsWith('volume '));
const inside = volume ? [...elements(volume)] : [];
const ids = all.flatMap((element) => value(element, 'id') ?? []);

test('the course to print has every lesson, in the order of the course', () => {
  const home = readFileSync('dist/index.html', 'utf8');
  const listed = [...home.matchAll(/href="lessons\/([^/"]+)\/index\.html"/g)].map(
    ([, name]) => name,
  );
  const printed = inside
    .filter((element) => value(element, 'class') === 'volume-lesson')
    .map((element) => value(element, 'id'));
  expect(printed).toEqual([...new Set(listed)]);
  expect(html).not.toMatch(/The build puts|<astro-island|class="katex-error/);
});

test('each id of it is there once, and what leads to a place of it finds it', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = new Set(ids);
  const inPage = inside.flatMap((element) => {
    const href = value(element, 'href') ?? '';
    return href.startsWith('#') ? [decodeURIComponent(href.slice(1))] : [];
  });
  expect(inPage.length).toBeGreaterThan(1000);
  expect(inPage.filter((id) => !known.has(id))).toEqual([]);
  // On paper no address leads to a page beside it; one such link is for the screen.
  const beside = inside
    .map((element) => value(element, 'href') ?? '#')
    .filter((href) => !/^(?:#|https?:|mailto:)/.test(href));
  expect(beside).toEqual(['../offline/index.html']);
});

test('search engines pass it by, and no copy of the course holds it twice', () => {
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync('dist/edition.json', 'utf8')).not.toContain('print/');
  expect(readFileSync('dist/adapting-language-models.zip', 'latin1')).not.toContain('/print/');
});
