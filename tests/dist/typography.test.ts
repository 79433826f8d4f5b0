import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { headlines } from '../../src/widgets/financial-sentiment/headlines.ts';
import { pages } from '../support/pages.ts';

/** Code, fields and formulas mean their characters, and what is quoted keeps those of its source. */
const VERBATIM = 'code pre kbd samp script style textarea math template q svg'.split(' ');
const QUOTED = ['katex', 'thumbnail', 'before-lines', 'before-text', 'pair', 'quoted', 'bits'];

function* texts(node: Tree.Node): Generator<string> {
  if ('value' in node) yield node.value;
  if ('attrs' in node) {
    const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
    if (VERBATIM.includes(node.tagName) || QUOTED.some((name) => classes.includes(name))) return;
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* texts(child);
}

const shown = pages.map((page) => ({
  page,
  texts: [...texts(parse(readFileSync(join('dist', page), 'utf8')))].filter(
    (text) =>
      text.trim() !== '' &&
      !/doi\.org|https?:/.test(text) &&
      !headlines.some((headline) => headline.quoted && headline.text.includes(text.trim())),
  ),
}));

const found = (pattern: RegExp): string[] =>
  shown.flatMap(({ page, texts: all }) =>
    all.filter((text) => pattern.test(text)).map((text) => `${page}: ${text.trim().slice(0, 80)}`),
  );

test('no page shows a straight quotation mark or apostrophe, widgets included', () => {
  expect(found(/["']/)).toEqual([]);
});

test('quotation marks face what they quote', () => {
  expect(found(/”(?=\p{L})|[\p{L}\p{N}#.,]‘|“\s/u)).toEqual([]);
});

test('numbers have one style: commas between thousands, no space before %, a minus sign', () => {
  expect(found(/(?<![\d.,/:\w-])(?![01]+\b)\d{5,}(?![\d.\w])/)).toEqual([]);
  expect(found(/\d\s%|\d[\u00a0\u202f]\d{3}\b/)).toEqual([]);
  expect(found(/(?<=\s)-\d/)).toEqual([]);
});
