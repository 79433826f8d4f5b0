import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as hastText } from 'hast-util-to-string';
import { SKIP, visit } from '../../../course/read/visit.ts';
import { attribute, need } from '../../site/dom.ts';
import type { Page } from '../../site/site.ts';
import { element, hasClass, plain } from '../hast.ts';
import { readingCopy } from '../reading-copy.ts';
import { formula } from './formula.ts';
import { fitTables } from './tables.ts';

/** A page of the course as a part of the book. */
export interface Chapter {
  /** path of its page in the build */
  readonly path: string;
  /** name of its file in the book, without extension */
  readonly name: string;
  readonly title: string;
  readonly lang: string;
  readonly kind: 'chapter' | 'glossary' | 'appendix';
  /** headings of its sections */
  readonly sections: readonly { id: string; title: string }[];
  /** what stands in its body */
  readonly content: Root;
}

/** In a book the next chapter follows by itself. */
const LEFT_OUT = ['next-lesson'];

/** Makes a chapter of what is read on a page. Links still lead to pages of the site; formulas are those of pages. */
export function chapterOf(page: Page, name: string, kind: Chapter['kind']): Chapter {
  const content = readingCopy(page.document);
  visit(content, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (hasClass(node, ...LEFT_OUT)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (hasClass(node, 'katex')) return SKIP;
    if (node.tagName === 'legend') node.tagName = 'p';
    if (node.tagName === 'figure') captionLast(node);
    tidy(node);
    return undefined;
  });
  moveNotes(content);
  const title = select('h1', content);
  return {
    ...{ path: page.path, name, kind, content },
    title: title ? hastText(title).trim() : name,
    lang: attribute(need(page.document, 'html'), 'lang') ?? 'en',
    sections: selectAll('h2[id]', content).map((heading) => ({
      id: String(heading.properties['id']),
      title: plainText(heading),
    })),
  };
}

/** Sets what would make all chapters large at once: formulas, and tables for narrow pages. */
export function setChapter({ content }: Chapter): void {
  visit(content, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !hasClass(node, 'katex')) return undefined;
    return replace(parent, index, formula(node));
  });
  fitTables(content);
}

function replace(
  parent: { children: unknown[] },
  index: number,
  node: Element,
): [typeof SKIP, number] {
  parent.children.splice(index, 1, node);
  return [SKIP, index + 1];
}

/** Formulas of a heading once, in their TeX. */
function plainText(node: Element): string {
  const texts = node.children.map((child): string => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    return hasClass(child, 'katex')
      ? String(formula(structuredClone(child)).properties['alttext'])
      : plainText(child);
  });
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function moveNotes(content: Root): void {
  const notes: Element[] = [];
  visit(content, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !hasClass(node, 'sidenote')) return undefined;
    return replace(parent, index, noteMark(node, notes));
  });
  if (notes.length > 0) content.children.push(noteList(notes));
}

/** A side note becomes a note at the end of its chapter; programs show it where its mark is. */
function noteMark(node: Element, notes: Element[]): Element {
  const number = String(notes.length + 1);
  const text = select('.sidenote-text', node);
  notes.push(
    element('aside', { id: `note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote' }, [
      element('p', {}, [
        element('a', { href: `#mark-${number}`, role: 'doc-backlink' }, [plain(number)]),
        plain(' '),
        ...(text?.children ?? []),
      ]),
    ]),
  );
  return element('sup', {}, [
    element(
      'a',
      {
        ...{ id: `mark-${number}`, href: `#note-${number}` },
        ...{ 'epub:type': 'noteref', role: 'doc-noteref' },
      },
      [plain(number)],
    ),
  ]);
}

const noteList = (notes: readonly Element[]): Element =>
  element('section', { className: ['notes'], 'epub:type': 'footnotes' }, [
    element('h2', {}, [plain('Notes')]),
    ...notes,
  ]);

/** Validators want a caption at an end of its figure. */
function captionLast(figure: Element): void {
  const isCaption = (child: ElementContent): boolean =>
    child.type === 'element' && child.tagName === 'figcaption';
  const captions = figure.children.filter(isCaption);
  figure.children = [...figure.children.filter((child) => !isCaption(child)), ...captions];
}

/** Takes off what means something to scripts and to keys only. */
function tidy({ properties, tagName }: Element): void {
  delete properties['tabIndex'];
  delete properties['ariaLive'];
  for (const name of Object.keys(properties)) {
    if (name.startsWith('data') && !KEPT_DATA.includes(name)) properties[name] = undefined;
  }
  // A group of controls that are gone, and a box that scrolls, are no landmarks.
  if (['group', 'region'].includes(String(properties['role'])) && tagName !== 'svg') {
    delete properties['role'];
    delete properties['ariaLabel'];
    delete properties['ariaLabelledBy'];
  }
}

/** Styles ask for them. */
const KEPT_DATA = ['dataRight', 'dataStep', 'dataMatch', 'dataUnit'];
