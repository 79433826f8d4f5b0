import type { Heading, Node, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../course/read/visit.ts';
import { isEmpty } from '../../course/read/pages.ts';
import type { TagSet } from '../../course/tag-set.ts';
import { excerpt, type Report } from '../../course/report.ts';
import type { TagNode } from '../../course/read/tags.ts';

/** Reports lessons, headings and equations that lack what they are for, and tags out of place. */
export function checkShape(tree: Root, tags: TagSet, report: Report): void {
  if (isEmpty(tree)) reportEmpty(report);
  visit(tree, 'heading', (heading: Heading) => {
    checkHeading(heading, tags, report);
  });
  visit(tree, (node: Node, _, parent: Parents | undefined) => {
    const kind = isTag(node) ? tags.get(node.name ?? '')?.kind : undefined;
    if (!isTag(node) || !kind) return;
    if (kind === 'equation') checkEquation(node, report);
    if (node.name === 'SideNote') checkSideNote(node, report);
    if (kind !== 'text' && parent && standsAmongWords(node, parent)) {
      report(node.position?.start, {
        problem: 'A figure or box inside a paragraph',
        expected: `a blank line before and after <${node.name ?? ''}>`,
        found: excerpt(toString(parent)),
        repair: 'give the tag a paragraph of its own',
      });
    }
  });
}

export function reportEmpty(report: Report): void {
  report(undefined, {
    problem: 'A lesson without a text',
    expected: 'the text of the lesson below its frontmatter',
    found: 'nothing',
    repair: 'write the lesson, or take the file away',
  });
}

function checkHeading(heading: Heading, tags: TagSet, report: Report): void {
  const text = toString(heading);
  if (text.replace(/\[#[^\]]*\]\s*$/, '').trim() === '') {
    report(heading.position?.start, {
      problem: 'An empty heading',
      expected: 'words that say what the section shows',
      found: `${'#'.repeat(heading.depth)} ${text}`.trim(),
      repair: 'write the heading or take the line out',
    });
  }
  visit(heading, (node: Node) => {
    if (!isTag(node) || node.name === null || !tags.has(node.name)) return;
    report(node.position?.start, {
      problem: 'A tag in a heading',
      expected: 'words and formulas: the contents repeat each heading',
      found: `<${node.name}>`,
      repair: 'write the tag into the text below',
    });
  });
}

function checkSideNote(note: TagNode, report: Report): void {
  visit({ type: 'root', children: note.children } as Root, (node: Node) => {
    if (!isTag(node) || node.name !== 'SideNote') return;
    report(node.position?.start, {
      problem: 'A side note inside another',
      expected: 'side notes in the text alone',
      found: '<SideNote>',
      repair: 'join the two, or move the inner one out',
    });
  });
}

function checkEquation(node: TagNode, report: Report): void {
  const children: Node[] = node.children;
  if (children.length === 1 && children[0]?.type === 'math') return;
  const found = children.some(({ type }) => type === 'math')
    ? 'more than a formula'
    : excerpt(toString(node)) || 'nothing';
  report(node.position?.start, {
    problem: 'An equation that is not one formula',
    expected: '$$, the formula and $$ on lines of their own, a blank line before and after',
    found,
    repair: 'write the formula so; words stand outside the tag',
  });
}

/** A tag on a line of its own becomes a block; one beside words would stand inside the sentence. */
function standsAmongWords(node: TagNode, parent: Parents): boolean {
  if (node.type !== 'mdxJsxTextElement') return false;
  if (parent.type !== 'paragraph') return true;
  return parent.children.some(
    (other) => !isTag(other) && !(other.type === 'text' && other.value.trim() === ''),
  );
}

const isTag = (node: Node): node is TagNode =>
  node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
