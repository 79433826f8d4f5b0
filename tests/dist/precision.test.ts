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

test('each column of a table has one precision, in lessons, figures and widgets', () => {
  const found = new Set<string>();
  let tables = 0;
  for (const page of pages) {
    for (const table of elements(parse(readFileSync(join('dist', page), 'utf8')), 'table')) {
      tables++;
      const rows = [...elements(table, 'tr')].map((row) =>
        childrenOf(row).flatMap((cell) =>
          'tagName' in cell ? [textOf(cell).replace(/\s+/g, ' ').trim()] : [],
        ),
      );
      for (const fault of undeclared([{ label: labelOf(table), rows }])) found.add(fault);
    }
  }
  expect(tables).toBeGreaterThan(50);
  expect([...found]).toEqual([]);
});
