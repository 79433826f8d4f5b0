import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PageIds } from './page-ids.ts';
import type { Finding, Report } from './report.ts';

const EXPLICIT_ID = /\s*\[#([^\]]*)\]\s*$/;
const VALID_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks that headings start below the title and skip no level. */
export function checkLevels(tree: Root, report: Report): void {
  let level = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const { depth } = heading;
    const text = toString(heading);
    const place = heading.position?.start;
    if (depth === 1) {
      report(place, {
        problem: 'A second title',
        expected: 'headings of level 2 and below: the title stands in the frontmatter',
        found: `# ${text}`,
        repair: `write ## ${text}`,
      });
    } else if (depth > level + 1) {
      report(place, {
        problem: 'A heading level is skipped',
        expected: level === 1 ? 'level 2 for the first heading' : `a level from 2 to ${level + 1}`,
        found: `level ${depth}: ${'#'.repeat(depth)} ${text}`,
        repair: `write ${'#'.repeat(level + 1)} ${text}`,
      });
    }
    level = Math.max(2, depth);
  });
}

/** Takes `[#id]` off each heading and makes it the heading's id. */
export function takeHeadingIds(tree: Root, ids: PageIds, report: Report): void {
  visit(tree, 'heading', (heading: Heading) => {
    const place = heading.position?.start;
    const id = takeId(heading);
    const text = toString(heading);
    if (text === '' && id === undefined) return;
    if (id === undefined || !VALID_ID.test(id)) {
      report(place, {
        problem: 'A heading has no permanent id',
        expected: 'a heading that ends with [#id], in lower-case words joined by hyphens',
        found: id === undefined ? text : `[#${id}]`,
        repair: `write ${'#'.repeat(heading.depth)} ${text} [#short-name]`,
      });
      return;
    }
    ids.claim(id, `the heading "${text}"`, place);
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

/** The id of a heading as other systems write it. @param text what holds it */
export function headingIdInBraces(text: string): Finding {
  const [found = '', id = ''] = /\{#([\w-]*)\}/.exec(text) ?? [];
  return {
    problem: 'A heading id in braces',
    expected: 'an id in square brackets at the end of the heading',
    found,
    repair: `write [#${id}] in a lesson; on other pages take it out`,
  };
}
