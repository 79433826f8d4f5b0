import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from './visit.ts';
import type { PageIds } from '../page-ids.ts';
import type { Finding, Report } from '../report.ts';

const EXPLICIT_ID = /\s*\[#([^\]]*)\]\s*$/;
const VALID_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the `[#id]` at the end of each heading. @returns the headings that have one */
export function readHeadingIds(tree: Root, ids: PageIds, report: Report): Map<Heading, string> {
  const found = new Map<Heading, string>();
  visit(tree, 'heading', (heading: Heading) => {
    const place = heading.position?.start;
    const last = heading.children.at(-1);
    const id = last?.type === 'text' ? EXPLICIT_ID.exec(last.value)?.[1] : undefined;
    if (id !== undefined) found.set(heading, id);
    const text = toString(heading).replace(id === undefined ? '' : EXPLICIT_ID, '');
    if (text === '' && id === undefined) return;
    if (id !== undefined && VALID_ID.test(id)) {
      ids.claim(id, `the heading "${text}"`, place);
      return;
    }
    // What stands for an id, but is none: [#New], [[#new]], [#new]:
    const [written = '', wanted = ''] = /\s*\[*\[#\s*([^\]]*)\]+\W*$/.exec(toString(heading)) ?? [];
    const words = toString(heading).slice(0, toString(heading).length - written.length);
    const name =
      wanted
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-') ?? 'short-name';
    report(place, {
      problem: 'A heading has no permanent id',
      expected: 'a heading that ends with [#id], in lower-case words joined by hyphens',
      found: id === undefined ? text : `[#${id}]`,
      repair: `write ${'#'.repeat(heading.depth)} ${words} [#${name}]`,
    });
  });
  return found;
}

/** Takes `[#id]` off each heading and makes it the heading's id. */
export function setHeadingIds(ids: ReadonlyMap<Heading, string>): void {
  for (const [heading, id] of ids) {
    const last = heading.children.at(-1);
    if (last?.type === 'text') last.value = last.value.replace(EXPLICIT_ID, '');
    heading.data = { ...heading.data, hProperties: { id } };
  }
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
