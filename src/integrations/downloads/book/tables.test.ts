import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { select, selectAll } from 'hast-util-select';
import { toString as hastText } from 'hast-util-to-string';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { fitTables } from './tables.ts';

function fitted(rows: readonly string[]): Root {
  const html = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const root = fromParse5(parseFragment(html)) as Root;
  fitTables(root);
  return root;
}

const cells = (tag: string, texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');

const HEADS = ['Rank', 'Loss', 'BLEU', 'NIST', 'METEOR', 'ROUGE-L', 'CIDEr', 'Parameters'];

test('a wide table stands as a list as well, which names each number', () => {
  const root = fitted([
    cells('th', HEADS),
    `<th>1</th>${cells('td', ['1.23', '68.7', '', '0.45', '<a id="m" href="#n">0.69</a>', '2.4', '393'])}`,
    '<th>2</th><td colspan="6">not given</td><td>786</td>',
  ]);
  expect(select('table', root)?.properties['className']).toEqual(['wide-table']);
  expect(selectAll('dl > *', root).map((node) => hastText(node))).toEqual([
    '1',
    'Loss 1.23; BLEU 68.7; METEOR 0.45; ROUGE-L 0.69; CIDEr 2.4; Parameters 393',
    '2',
    'Loss not given; Parameters 786',
  ]);
  expect(selectAll('[id=m]', root)).toHaveLength(1);
});

test('a narrow table stands alone', () => {
  const root = fitted([cells('th', HEADS.slice(0, 4)), cells('td', ['1', '2', '3', '4'])]);
  expect(selectAll('dl', root)).toEqual([]);
  expect(select('table', root)?.properties['className']).toBeUndefined();
});

test('cells under a head of several columns become one', () => {
  const root = fitted([
    '<th>token</th><th scope="colgroup" colspan="2">key</th><th>score</th>',
    '<th>cats</th><td>0.1</td><td>0.2</td><td>2</td>',
    '<th>shape</th><td colspan="2">5 × 2</td><td>5 × 5</td>',
  ]);
  expect(selectAll('th, td', root).map((cell) => hastText(cell).trim())).toEqual([
    ...['token', 'key', 'score', 'cats', '0.1 0.2', '2', 'shape', '5 × 2', '5 × 5'],
  ]);
  expect(selectAll('[colspan]', root)).toEqual([]);
  expect(select('[scope]', root)?.properties['scope']).toBe('col');
});

test('a row that runs across such a head keeps the table as it is', () => {
  const root = fitted([
    '<th>token</th><th colspan="2">key</th>',
    '<td colspan="2">all of it</td><td>1</td>',
  ]);
  expect(selectAll('[colspan]', root)).toHaveLength(2);
});
