import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { pages } from '../support/pages.ts';
import { undeclared } from '../support/precision.ts';

const childrenOf = (node: Tree.Node): Tree.ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];

function* elements(node: Tree.Node, name: string): Generator<Tree.Element> {
  for (const child of childrenOf(node)) {
    if ('tagName' in child && child.tagName === name) yield child;
    yield* elements(child, name);
  }
}

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('');

const labelOf = (table: Tree.Element): string =>
  table.parentNode && 'attrs' in table.parentNode
    ? (table.parentNode.attrs.find(({ name }) => name === 'aria-label')?.value ?? '')
    : '';

/** Read before the test, as its time limit is for the test alone. */
const tables = pages.flatMap((page) =>
  [...elements(parse(readFileSync(join('dist', page), 'utf8')), 'table')].map((table) => ({
    label: labelOf(table),
    rows: [...elements(table, 'tr')].map((row) =>
      childrenOf(row).flatMap((cell) =>
        'tagName' in cell ? [textOf(cell).replace(/\s+/g, ' ').trim()] : [],
      ),
    ),
  })),
);

test('each column of a table has one precision, in lessons, figures and widgets', () => {
  expect(tables.length).toBeGreaterThan(50);
  expect([...new Set(undeclared(tables))]).toEqual([]);
});
