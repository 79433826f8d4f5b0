import type { Element, ElementContent, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString as hastText } from 'hast-util-to-string';
import { SKIP, visit } from '../../../course/read/visit.ts';
import { element, plain } from '../hast.ts';

/** What a page of 360 px holds of small letters, where each column has the same room. */
const LETTERS = 72;

/**
 * Fits tables to narrow pages. Cells of several columns become one, since not every program knows them.
 * What is wider than a narrow page stands as a list as well, for programs that know no widths of
 * pages, and for pages that are narrow: `book.css` shows one of them.
 */
export function fitTables(content: Root): void {
  visit(content, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const rows = selectAll('tr', node);
    mergeColumns(rows);
    const lists = isWide(rows) ? [listOf(rows)] : [];
    if (lists.length > 0) node.properties['className'] = [...classes(node), 'wide-table'];
    parent.children.splice(index, 1, node, ...lists);
    for (const row of rows) setApart(cellsOf(row).slice(1));
    return [SKIP, index + 1 + lists.length];
  });
}

/** Where cells have no padding, a number at the right would touch a word at the left. */
function setApart(cells: readonly Element[]): void {
  for (const cell of cells) if (cell.children.length > 0) cell.children.unshift(plain('\u00a0'));
}

const classes = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

const cellsOf = (row: Element): Element[] =>
  row.children.filter((child) => child.type === 'element');

const spanOf = ({ properties: { colSpan } }: Element): number => Number(colSpan ?? 1);

function isWide(rows: readonly Element[]): boolean {
  const columns = Math.max(...rows.map((row) => cellsOf(row).length));
  const words = rows.flatMap((row) => cellsOf(row).flatMap((cell) => hastText(cell).split(/\s+/)));
  return columns * (Math.max(...words.map((word) => word.length)) + 1) > LETTERS;
}

/** Cells under a head of several columns become one, if every row has as many. */
function mergeColumns(rows: readonly Element[]): void {
  const [head] = rows;
  const spans = head ? cellsOf(head).map(spanOf) : [];
  const groups = rows.map((row) => groupsOf(cellsOf(row), spans));
  if (spans.every((span) => span === 1) || groups.includes(undefined)) return;
  for (const [at, row] of rows.entries()) row.children = (groups[at] ?? []).map(merged);
}

function groupsOf(cells: readonly Element[], spans: readonly number[]): Element[][] | undefined {
  let next = 0;
  const groups = spans.map((span) => {
    const group: Element[] = [];
    for (let room = span, cell = cells[next]; room > 0 && cell; cell = cells[next]) {
      room -= spanOf(cell);
      group.push(cell);
      next += 1;
    }
    return group;
  });
  const fits = groups.every(
    (group, at) => group.reduce((sum, cell) => sum + spanOf(cell), 0) === spans[at],
  );
  return fits && next === cells.length ? groups : undefined;
}

function merged(cells: readonly Element[]): Element {
  const [first] = cells as readonly [Element];
  const properties = { ...first.properties, colSpan: undefined };
  if (properties['scope'] === 'colgroup') properties['scope'] = 'col';
  const children = cells.flatMap((cell, at): ElementContent[] =>
    at === 0 ? cell.children : [plain(' '), ...cell.children],
  );
  return { ...first, properties, children };
}

/** Each row as an entry: its first cell, then the others, each after the head of its column. */
function listOf([head, ...rows]: readonly Element[]): Element {
  const heads = head ? cellsOf(head) : [];
  return element(
    'dl',
    { className: ['narrow-table'] },
    rows.flatMap((row) => {
      const [name, ...cells] = cellsOf(row);
      const entry = element('dt', {}, copyOf(name));
      if (cells.length === 0) return [entry];
      let column = 1;
      const parts = cells.map((cell): ElementContent[] => {
        const from = column;
        column += spanOf(cell);
        if (hastText(cell).trim() === '') return [];
        return [...copyOf(heads[from]), plain(' '), element('b', {}, copyOf(cell))];
      });
      return [entry, element('dd', {}, joined(parts.filter((part) => part.length > 0)))];
    }),
  );
}

const joined = (parts: readonly ElementContent[][]): ElementContent[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [plain('; '), ...part]));

/** Without names: those belong to the table. */
function copyOf(cell: Element | undefined): ElementContent[] {
  const copy = structuredClone(cell?.children ?? []);
  visit({ type: 'root', children: copy }, 'element', ({ properties }) => {
    properties['id'] = undefined;
  });
  return copy;
}
