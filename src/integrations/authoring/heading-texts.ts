import katex from 'katex';
import type { Heading, Nodes, Root } from 'mdast';
import { parseFragment } from 'parse5';
import { visit } from '../../course/read/visit.ts';
import type { VFile } from 'vfile';
import { mathText } from '../search/math-text.ts';

/** Of each heading in order, every formula once and in plain characters. */
export interface HeadingTexts {
  headingTexts: readonly string[];
}

/** Where Astro keeps what a page's plugins found. */
export interface AstroData {
  astro?: { frontmatter?: Record<string, unknown> };
}

/**
 * Remark plugin for all pages: puts the texts of the headings, in order, into the frontmatter as
 * `headingTexts`. What Astro collects itself holds each formula three times: as MathML, as the TeX
 * beside it and as what is drawn.
 */
export function headingTexts() {
  return (tree: Root, file: VFile): void => {
    const texts: string[] = [];
    visit(tree, 'heading', (heading: Heading) => {
      texts.push(plainText(heading).replace(/\s+/g, ' ').trim());
    });
    const astro = ((file.data as AstroData).astro ??= {});
    astro.frontmatter = { ...astro.frontmatter, headingTexts: texts };
  };
}

/** The text of a heading, its formulas in plain characters: r ≪ d, 10²³. */
function plainText(node: Nodes): string {
  if (node.type === 'inlineMath') return formulaText(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function formulaText(tex: string): string {
  const html = katex.renderToString(tex, { output: 'mathml', throwOnError: false });
  return parseFragment(html).childNodes.map(mathText).join('').trim();
}
