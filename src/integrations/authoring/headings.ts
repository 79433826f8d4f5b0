import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../course/read/visit.ts';
import type { Report } from '../../course/report.ts';

const DEEPEST = 3;

/** Reports ids of headings on a page where they would stand as text. */
export function checkNoIds(tree: Root, report: Report): void {
  visit(tree, 'heading', (heading: Heading) => {
    const [found] = /\[#[^\]]*\]\s*$/.exec(toString(heading)) ?? [];
    if (found === undefined) return;
    report(heading.position?.start, {
      problem: 'A heading id outside of a lesson',
      expected: 'words alone: only lessons give ids to their headings',
      found,
      repair: 'take it out',
    });
  });
}

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
    if (depth > DEEPEST && depth <= level + 1) {
      report(place, {
        problem: 'A heading too deep',
        expected: `levels 2 to ${DEEPEST}: the contents show no others`,
        found: `${'#'.repeat(depth)} ${text}`,
        repair: 'say it in a paragraph that begins with **bold words**, or divide the section',
      });
    }
    level = Math.max(2, depth);
  });
}
