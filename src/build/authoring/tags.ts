import type { Node, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { tags, type TagName } from '../../schemas/tags.ts';
import { suggest } from './author-error.ts';
import { pastedPicture } from './markup.ts';
import type { Report } from './report.ts';
import { readProps } from './tag-props.ts';

export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface ReadTag {
  node: TagNode;
  name: TagName;
  props: Record<string, unknown>;
}

const tagNames = Object.keys(tags);
const PICTURES = ['img', 'svg', 'picture', 'video', 'iframe', 'canvas'];

/** Reads every tag of a lesson and reports unknown ones, wrong properties and missing captions. */
export function readTags(tree: Root, report: Report): ReadTag[] {
  const found: ReadTag[] = [];
  visit(tree, (node: Node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const tag = readTag(node as TagNode, report);
    if (tag) found.push(tag);
  });
  return found;
}

function readTag(node: TagNode, report: Report): ReadTag | undefined {
  const place = node.position?.start;
  const name = node.name ?? '';
  if (PICTURES.includes(name)) {
    report(place, pastedPicture(`<${name}>`));
    return undefined;
  }
  if (!Object.hasOwn(tags, name)) {
    report(place, {
      problem: 'Unknown tag',
      expected: 'a tag of src/schemas/tags.ts',
      found: `<${name}>`,
      repair: suggest(name, tagNames, 'add it there and to lesson-components.ts'),
    });
    return undefined;
  }
  const known = name as TagName;
  const props = readProps(node, tags[known].props, report);
  if (tags[known].kind === 'figure' && toString(node).trim() === '') {
    report(place, {
      problem: `<${known}> has no caption`,
      expected: 'a caption between the tags that states the point of the figure',
      found: 'nothing between the tags',
      repair: `write <${known} id="…">What the figure shows.</${known}>`,
    });
  }
  return { node, name: known, props };
}

/** The text of a property; undefined if it is missing or something else, which is reported. */
export function textOf({ props }: ReadTag, name: string): string | undefined {
  const value = props[name];
  return typeof value === 'string' ? value : undefined;
}
