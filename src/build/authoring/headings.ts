import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Report } from './plugin.ts';

const EXPLICIT_ID = /\s*\[#([^\]]*)\]\s*$/;
const VALID_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Takes `[#id]` off each heading and makes it the heading's id; checks ids and levels. */
export function checkHeadings(tree: Root, report: Report): void {
  const seen = new Map<string, string>();
  let level = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const place = heading.position?.start;
    const id = takeId(heading);
    const text = toString(heading);
    if (heading.depth === 1 || heading.depth > level + 1) {
      report(place, {
        problem: 'A heading level is skipped',
        expected: `a heading of level 2${level > 1 ? ` to ${level + 1}` : ''}`,
        found: `level ${heading.depth}: "${text}"`,
        repair: `write ${'#'.repeat(Math.max(2, Math.min(heading.depth, level + 1)))} ${text}`,
      });
    }
    level = heading.depth;
    if (id === undefined || !VALID_ID.test(id)) {
      report(place, {
        problem: 'A heading has no permanent id',
        expected: 'a heading that ends with [#id], in lower-case words joined by hyphens',
        found: id === undefined ? `"${text}"` : `"[#${id}]"`,
        repair: `write ${'#'.repeat(heading.depth)} ${text} [#short-name]`,
      });
      return;
    }
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      report(place, {
        problem: 'Two headings share one id',
        expected: 'an id of its own for each heading',
        found: `[#${id}] on "${earlier}" and on "${text}"`,
        repair: 'rename the later one',
      });
    }
    seen.set(id, text);
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

function takeId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = EXPLICIT_ID.exec(last.value);
  if (!match) return undefined;
  last.value = last.value.replace(EXPLICIT_ID, '');
  return match[1];
}
