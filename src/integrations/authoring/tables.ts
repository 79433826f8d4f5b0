import type { Paragraph, Root, Table } from 'mdast';
import { visit } from '../../course/read/visit.ts';
import { counted } from '../../shared/counted.ts';
import { excerpt, type Report } from '../../course/report.ts';

/**
 * Reports rows that do not fit the head of their table, and tables that are none.
 * @param text what the places in the tree count from
 */
export function checkTables(tree: Root, text: string, report: Report): void {
  const sourceOf = ({ position }: Pick<Table, 'position'>) =>
    text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  visit(tree, 'table', ({ children: [head, ...rows] }: Table) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      if (row.children.length === columns) continue;
      report(row.position?.start, {
        problem: 'A row of a table does not fit its head',
        expected: `${counted(columns, 'cell')}, as in the head`,
        found: `${row.children.length} in ${excerpt(sourceOf(row))}`,
        repair: 'add or join cells; a bar in a formula is written \\vert, in words \\|',
      });
    }
    visit({ type: 'root', children: [head ?? [], rows].flat(2) } as Root, 'inlineMath', (node) => {
      if (!sourceOf(node).includes('\\|')) return;
      report(node.position?.start, {
        problem: 'A bar in a formula of a table',
        expected: '\\vert for |, \\Vert for \\|: in a table the sign \\| ends no cell, but changes',
        found: sourceOf(node),
        repair: 'write \\vert or \\Vert',
      });
    });
  });
  visit(tree, 'paragraph', (node: Paragraph) => {
    const lines = sourceOf(node).split('\n');
    const isRow = (line = '') => /^\s*\|.*\|\s*$/.test(line);
    const first = lines.findIndex((line, index) => isRow(line) && isRow(lines[index + 1]));
    if (first < 0) return;
    report(
      { line: (node.position?.start.line ?? 1) + first },
      {
        problem: 'A table without the line below its head',
        expected: 'a line such as | --- | --- | after the head, with as many cells',
        found: excerpt(lines[first + 1] ?? ''),
        repair: 'write that line',
      },
    );
  });
}
