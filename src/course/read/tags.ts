import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from './visit.ts';
import type { Tag } from '../../schemas/tags.ts';
import { suggest } from '../findings.ts';
import type { TagSet } from '../tag-set.ts';
import { excerpt, type Finding, type Report } from '../report.ts';
import { readProps } from './tag-props.ts';

export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface ReadTag {
  node: TagNode;
  name: string;
  kind: Tag['kind'];
  props: Record<string, unknown>;
  /** of a figure, equation, listing or exercise, among those of the lesson */
  number?: string;
}

const PICTURES = ['img', 'svg', 'picture', 'video', 'iframe', 'canvas'];

export const pastedPicture = (found: string): Finding => ({
  problem: 'A pasted picture',
  expected: 'a figure drawn for this course, with a caption and its data as text',
  found,
  repair: 'draw it as a component in src/figures and write its tag',
});

/** Reads every tag of a lesson and reports unknown ones, wrong properties and missing captions. */
export function readTags(tree: Root, tags: TagSet, report: Report): ReadTag[] {
  const found: ReadTag[] = [];
  visit(tree, (node: Node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const tag = readTag(node as TagNode, tags, report);
    if (tag) found.push(tag);
  });
  return found;
}

function readTag(node: TagNode, tags: TagSet, report: Report): ReadTag | undefined {
  const place = node.position?.start;
  const name = node.name ?? '';
  if (PICTURES.includes(name)) {
    report(place, pastedPicture(`<${name}>`));
    return undefined;
  }
  const tag = tags.get(name);
  if (!tag) {
    report(place, {
      problem: 'Unknown tag',
      expected: 'a tag of src/schemas/tags.ts, or the name of a figure or widget',
      found: `<${name}>`,
      repair: suggest(name, tags.keys(), insteadOf(name)),
    });
    return undefined;
  }
  const props = readProps(node, tag.props, report);
  if (['figure', 'listing'].includes(tag.kind) && toString(node).trim() === '') {
    report(place, {
      problem: `<${name}> has no caption`,
      expected: 'a caption between the tags that states the point of what it shows',
      found: 'nothing between the tags',
      repair: `write <${name} id="…">What it shows.</${name}>`,
    });
  }
  const text = toString(node).trim();
  if (WITHOUT_TEXT.has(name) && text !== '') {
    report(place, {
      problem: `<${name}> shows no text of its own`,
      expected: 'nothing between the tags: the course writes the words',
      found: excerpt(text),
      repair: `write <${name} … />, and the words outside of it`,
    });
  }
  if (WITH_TEXT.has(name) && text === '') {
    report(place, {
      problem: `<${name}> has no text`,
      expected: 'the words between the tags',
      found: 'nothing between the tags',
      repair: `write <${name} …>the words</${name}>`,
    });
  }
  return { node, name, kind: tag.kind, props };
}

/** Tags whose words the course writes itself, and tags round words of the author. */
const WITHOUT_TEXT = new Set(['Cite', 'Ref', 'Question']);
const WITH_TEXT = new Set(['Term', 'SideNote', 'Aside']);

/** What to write in place of a tag that no lesson has: Markdown for one of HTML. */
export function insteadOf(name: string): string {
  if (!/^[a-z]/.test(name)) return `draw the figure: src/figures/${name}.astro`;
  return `write Markdown: ${markdown[name] ?? 'lessons have no HTML'}`;
}

const markdown: Readonly<Record<string, string>> = {
  a: '[words](/address/)',
  b: '**words**',
  br: 'a blank line begins a paragraph',
  code: '`code`',
  em: '*words*',
  hr: 'a heading divides a text',
  i: '*words*',
  strong: '**words**',
  sub: 'a formula, such as $x_2$',
  sup: 'a formula, such as $x^2$',
};

/** The text of a property; undefined if it is missing or something else, which is reported. */
export function textOf({ props }: ReadTag, name: string): string | undefined {
  const value = props[name];
  return typeof value === 'string' ? value : undefined;
}
