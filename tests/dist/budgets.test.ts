import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { dirname, join, normalize } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { lessons } from '../support/pages.ts';

/** Bytes a lesson may cost before the reader does anything: brotli for text, as is for fonts. */
const BUDGET = { html: 28_000, css: 7_500, js: 4_000, fonts: 50_000, all: 90_000 };

const compressed = (path: string) => brotliCompressSync(readFileSync(join('dist', path))).length;

function* elements(node: Tree.Node): Generator<Tree.Element> {
  if ('attrs' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** Files a page loads by itself, by kind, as paths in the build. */
function loaded(page: string): { css: string[]; js: string[]; fonts: string[] } {
  const html = readFileSync(join('dist', page), 'utf8');
  const at = (url: string, from = page) =>
    normalize(join(dirname(from), url)).replaceAll('\\', '/');
  const all = [...elements(parse(html))];
  const value = (element: Tree.Element, name: string) =>
    element.attrs.find((attribute) => attribute.name === name)?.value;
  const inline = all
    .filter(({ tagName }) => tagName === 'style')
    .map((element) =>
      element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    )
    .join('');
  const css = all.flatMap((element) =>
    element.tagName === 'link' && value(element, 'rel') === 'stylesheet'
      ? [at(value(element, 'href') ?? '')]
      : [],
  );
  const faces = (text: string, from: string) =>
    [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url = '']) => at(url, from));
  return {
    css,
    js: all.flatMap((element) => {
      const source = element.tagName === 'script' ? value(element, 'src') : undefined;
      return source === undefined ? [] : [at(source)];
    }),
    // Every face of the page is counted, whether or not this page has text for it.
    fonts: [
      ...new Set([
        ...faces(inline, page),
        ...css.flatMap((file) => faces(readFileSync(join('dist', file), 'utf8'), file)),
      ]),
    ],
  };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe.each(lessons)('%s', (page) => {
  const files = loaded(page);
  const cost = {
    html: compressed(page),
    css: sum(files.css.map(compressed)),
    js: sum(files.js.map(compressed)),
    fonts: sum(files.fonts.map((font) => statSync(join('dist', font)).size)),
  };

  test.each(['html', 'css', 'js', 'fonts'] as const)('keeps its budget of %s', (kind) => {
    expect(cost[kind]).toBeLessThanOrEqual(BUDGET[kind]);
  });

  test('keeps its budget of everything', () => {
    expect(sum(Object.values(cost))).toBeLessThanOrEqual(BUDGET.all);
  });

  test('blocks its first paint on nothing but itself', () => {
    const html = readFileSync(join('dist', page), 'utf8');
    const head = [...elements(parse(html))].find(({ tagName }) => tagName === 'head');
    const blocking = [...(head ? elements(head) : [])].filter(({ tagName, attrs }) => {
      const names = attrs.map(({ name }) => name);
      return tagName === 'link'
        ? attrs.some(({ value }) => value === 'stylesheet')
        : tagName === 'script' && names.includes('src') && !names.includes('defer');
    });
    expect(blocking.map(({ tagName }) => tagName)).toEqual([]);
  });

  test('has fonts in one format only', () => {
    expect(files.fonts.length).toBeGreaterThan(0);
    const html = readFileSync(join('dist', page), 'utf8');
    expect(/\.(?:woff|ttf)\b/.exec(html)?.[0]).toBeUndefined();
  });
});
