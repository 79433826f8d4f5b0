import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { defaultHandlers, toMdast, type State } from 'hast-util-to-mdast';
import { toString as hastText } from 'hast-util-to-string';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { SKIP, visit } from '../../course/read/visit.ts';
import { hasClass, leftFormula, plain } from './hast.ts';
import type { Delete, PhrasingContent, RootContent } from 'mdast';

declare module 'mdast' {
  interface DeleteData {
    /** name of the HTML element to print, where it is not text that was struck out */
    tag?: string;
  }
}

/**
 * A page as Markdown, with tables, and with formulas in TeX between dollars. A drawing is named by its
 * description; links within the page become plain text, since Markdown has no places to link to.
 * @param copy as `readingCopy` returns it; it is changed
 * @param addressOf what a link of the page is to lead to
 */
export function markdownOf(copy: Root, addressOf: (href: string) => string): string {
  prepare(copy, addressOf);
  const tree = toMdast(copy, {
    handlers: {
      ...{ a, details, figcaption, legend: figcaption, mark: inner, pre, small, span },
      ...{ sub: shifted, summary, sup: shifted, svg },
    },
  });
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown(), shiftedToMarkdown],
  });
}

/** Takes out what only stands there to be seen, and turns links. */
function prepare(copy: Root, addressOf: (href: string) => string): void {
  visit(copy, 'element', (node, index, parent) => {
    const { ariaHidden, href } = node.properties;
    if (parent && index !== undefined && ariaHidden === 'true') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (hasClass(node, 'katex')) {
      // Its source alone; the rest of its sixty elements would be copied and trimmed for nothing.
      const source = select('annotation', node);
      node.children = [plain(leftFormula(node)?.tex ?? (source ? hastText(source) : ''))];
      return SKIP;
    }
    if (typeof href === 'string') node.properties['href'] = addressOf(href);
    return undefined;
  });
}

/** Formulas are spans of KaTeX; only their source is left in them. */
function span(state: State, node: Element) {
  const isDisplay = hasClass(node, 'katex-display');
  if (!isDisplay && !hasClass(node, 'katex')) return inner(state, node);
  const value = hastText(node).trim();
  return isDisplay ? { type: 'math' as const, value } : { type: 'inlineMath' as const, value };
}

function a(state: State, node: Element) {
  const { href } = node.properties;
  if (hasClass(node, 'figure-number'))
    return [strong([text(`${hastText(node).trim()}.`)]), text(' ')];
  return String(href).startsWith('#') ? inner(state, node) : defaultHandlers['a'](state, node);
}

function pre(_state: State, node: Element) {
  const language = node.properties['dataLanguage'];
  const lang = typeof language === 'string' ? language : null;
  return { type: 'code' as const, lang, value: hastText(node).trimEnd() };
}

function svg(_state: State, node: Element) {
  const name = node.properties['ariaLabel'];
  if (typeof name !== 'string') return undefined;
  return paragraph([{ type: 'emphasis', children: [text(`Drawing: ${name}`)] }]);
}

/** Above or below the line: a node that its own handler prints as HTML, since Markdown has no sign. */
function shifted(state: State, node: Element) {
  return { type: 'delete' as const, data: { tag: node.tagName }, children: inner(state, node) };
}

const shiftedToMarkdown: Options = {
  handlers: {
    delete: (node: Delete, _parent, state, info) => {
      const { tag } = node.data ?? {};
      const [open, close] = tag === undefined ? ['~~', '~~'] : [`<${tag}>`, `</${tag}>`];
      return `${open}${state.containerPhrasing(node, { ...info, before: open, after: close })}${close}`;
    },
  },
};

/** What is behind a disclosure stands open on paper. */
function details(state: State, node: Element) {
  return state.toFlow(state.all(node));
}

function figcaption(state: State, node: Element) {
  return paragraph(inner(state, node));
}

/** A side note stands in brackets where its mark was. */
function small(state: State, node: Element) {
  return [text(' ('), ...inner(state, node), text(')')];
}

function summary(state: State, node: Element) {
  return paragraph([strong(inner(state, node))]);
}

function inner(state: State, node: Element) {
  return state.all(node) as PhrasingContent[];
}

const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
