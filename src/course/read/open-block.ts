import type { Code, Root } from 'mdast';
import type { Math } from 'mdast-util-math';
import { visit } from './visit.ts';
import { excerpt, type Report } from '../report.ts';

/**
 * Reports a block of code or maths that nothing closes: it swallows the rest of the page, and
 * whatever else could be said of the page follows from that.
 * @returns whether there is one
 */
export function reportOpenBlock(tree: Root, text: string, report: Report): boolean {
  let open = false;
  visit(tree, ['code', 'math'], (node) => {
    const { position } = node as Code | Math;
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const lines = text.slice(start, end).split(/\r?\n/);
    const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(lines[0] ?? '')?.[0];
    const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd() : '';
    if (fence === undefined || (last.startsWith(fence) && /^(.)\1*$/.test(last))) return;
    open = true;
    report(position?.start, {
      problem: 'A block without an end',
      expected: `a line with ${fence} alone that closes what this line opens`,
      found: `${excerpt(lines[0] ?? '')} and no such line below`,
      repair: `write ${fence} alone on a line after the last line of the block`,
    });
  });
  return open;
}
