import { createHash } from 'node:crypto';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../course/read/visit.ts';
import type { VFile } from 'vfile';
import type { AstroData } from './heading-texts.ts';

/** What the reader's progress and review need to know of a lesson; in its frontmatter. */
export interface StudyFacts {
  /** a hash of what each section says, by heading id; '' is what stands before the first heading */
  sectionHashes: Readonly<Record<string, string>>;
  /** TeX of the numbered formulas by id */
  formulas: Readonly<Record<string, string>>;
}

/**
 * Remark plugin for lessons, before any that changes the tree: hashes what an author wrote, so that
 * a figure more does not change every section that refers to a later one.
 */
export function studyFacts() {
  return (tree: Root, file: VFile): void => {
    if (!file.path.endsWith('.mdx')) return;
    const facts: StudyFacts = { sectionHashes: hashSections(tree), formulas: formulasOf(tree) };
    const astro = ((file.data as AstroData).astro ??= {});
    astro.frontmatter = { ...astro.frontmatter, ...facts };
  };
}

function hashSections(tree: Root): Record<string, string> {
  const texts = new Map([['', '']]);
  let id = '';
  for (const node of tree.children) {
    if (node.type === 'mdxjsEsm') continue;
    if (node.type === 'heading') id = /\[#([\w-]+)\]\s*$/.exec(toString(node))?.[1] ?? id;
    texts.set(id, (texts.get(id) ?? '') + said(node));
  }
  return Object.fromEntries(
    [...texts].map(([id, text]) => [
      id,
      createHash('sha256').update(text).digest('base64url').slice(0, 6),
    ]),
  );
}

/** All that a node says, without where it stands; white space counts once. */
const said = (node: Nodes): string =>
  JSON.stringify(node, (key, value: unknown) => {
    if (key === 'position' || key === 'data') return undefined;
    return key === 'value' && typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
  });

function formulasOf(tree: Root): Record<string, string> {
  const found: Record<string, string> = {};
  visit(tree, 'mdxJsxFlowElement', (tag) => {
    const id = tag.attributes.find((each) => 'name' in each && each.name === 'id')?.value;
    if (tag.name !== 'Equation' || typeof id !== 'string') return;
    visit(tag, 'math', ({ value }) => {
      found[id] = value;
    });
  });
  return found;
}
