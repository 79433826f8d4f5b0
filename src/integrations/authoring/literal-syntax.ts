import type { Root, Text } from 'mdast';
import { visit } from '../../course/read/visit.ts';
import { headingIdInBraces } from '../../course/read/heading-ids.ts';
import { excerpt, placeIn, type Finding, type Report } from '../../course/report.ts';

const footnote = (found: string): Finding => ({
  problem: 'A footnote',
  expected: 'a remark in the margin or in the text: the course has no footnotes',
  found,
  repair: 'write <SideNote>the remark</SideNote>',
});

/** Syntax that Markdown leaves standing as text, so that readers would see it. */
const literals: readonly {
  sign: RegExp;
  /** only where nothing but space stands before it on its line */
  first?: true;
  finding: (found: string) => Finding;
}[] = [
  {
    sign: /(?<!\\)\*\*/,
    finding: (found) => ({
      problem: 'An emphasis without a partner',
      expected: 'two asterisks right before and right after the words',
      found,
      repair: 'write **words**, or \\*\\* for the signs themselves',
    }),
  },
  {
    sign: /(?<=^|\n)[ \t]*(?:[-+](?=[A-Za-z])|\d{1,2}[.)](?=[A-Za-z]))/,
    first: true,
    finding: (found) => ({
      problem: 'A list without a space',
      expected: 'a space between the sign of a list and the words',
      found: found.trim(),
      repair: `write "${found.trim()} " before the words`,
    }),
  },
  {
    sign: /\[[^[\]\n]+\] ?\((?:(?:https?:|mailto:|\/|#)[^)\n]*\)|$)|\([^()\n]+\)\[(?:(?:https?:|mailto:|\/|#)[^\]\n]*\]|$)/,
    finding: (found) => ({
      problem: 'A link that is none',
      expected: 'words in square brackets, then at once the address in round ones, without spaces',
      found,
      repair: 'write [words](address)',
    }),
  },
  {
    sign: /(?<=^|\n)(?:#{2,6}(?=[^\s#])|#(?=[A-Za-z]))/,
    finding: (found) => ({
      problem: 'A heading without a space',
      expected: 'a space between the number signs and the heading',
      found,
      repair: `write "${found} " before the words of the heading`,
    }),
  },
  {
    sign: /(?<!\\)\{#[\w-]*\}/,
    finding: headingIdInBraces,
  },
  {
    sign: /(?<!\\)\[\^[^\]\s]+\]/,
    finding: footnote,
  },
  {
    sign: /(?<!\\)\[@[\w-]+[^\]]*\]/,
    finding: (found) => ({
      problem: 'A citation in another system',
      expected: 'a tag',
      found,
      repair: `write <Cite id="${/@([\w-]+)/.exec(found)?.[1] ?? ''}" />`,
    }),
  },
  {
    sign: /(?<!\\)\[[^[\]\n]+\]\[[^[\]\n]*\]/,
    finding: (found) => ({
      problem: 'A link to an address that the page does not define',
      expected: 'the address in round brackets',
      found,
      repair: `write ${/^\[[^\]]+\]/.exec(found)?.[0] ?? ''}(/address/)`,
    }),
  },
];

/**
 * Reports syntax of other systems, and syntax that a missing character turned into text.
 * @param text what the places in the tree count from
 */
export function checkLiteralSyntax(tree: Root, text: string, report: Report): void {
  visit(tree, 'text', ({ position }: Text) => {
    const source = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
    for (const { sign, first, finding } of literals) {
      const match = sign.exec(source);
      if (!match) continue;
      const before = text.slice(0, (position?.start.offset ?? 0) + match.index);
      if (first && !/(?:^|\n)[ \t>]*$/.test(before)) continue;
      report(placeIn(source, match.index, position?.start), finding(match[0]));
    }
  });
  visit(tree, ['footnoteReference', 'footnoteDefinition'], ({ position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    report(position?.start, footnote(excerpt(text.slice(start, end))));
  });
}
