import type { Element, ElementContent, Root } from 'hast';
import type { Node } from 'unist';
import { matches, select } from 'hast-util-select';
import { SKIP, visit } from '../../../course/read/visit.ts';
import { paths } from '../../../course/paths.ts';
import { FOLDED } from '../../../shared/folded.ts';
import type { Page } from '../../site/site.ts';
import { element, hasClass } from '../hast.ts';
import { readingCopy } from '../reading-copy.ts';

/** What a page gives to the course as a whole. */
export interface Part {
  /** path of its page in the build */
  readonly path: string;
  /** begins its ids, which are unique by that */
  readonly name: string;
  readonly content: Root;
}

/** Of each lesson; the whole has one list of either at its end, and needs no way on. */
const ONCE = ['key-terms', 'references'];
/** The class of what a question asks. */
const PROMPT = 'volume-prompt';
const LEFT_OUT = ['next-lesson', 'glossary-tools'];

/** What is read on a page, with links to terms and works that lead to the lists at the end. */
export function partOf(page: Page, name: string): Part {
  const copy = readingCopy(page.document);
  const holder = select('article, .list', copy) ?? copy;
  const content: Root = { type: 'root', children: holder.children };
  visit(content, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (hasClass(node, ...LEFT_OUT) || ONCE.includes(String(labelledBy(node)))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'legend') {
      node.tagName = 'p';
      node.properties['className'] = [PROMPT];
    }
    // As a landmark each would need a name that no other lesson uses.
    if (node.tagName === 'section') node.properties['ariaLabelledBy'] = undefined;
    for (const key of Object.keys(node.properties)) {
      if (/^data(?:Pagefind|Card|Lesson)/.test(key)) node.properties[key] = undefined;
    }
    const { href } = node.properties;
    if (typeof href === 'string') node.properties['href'] = toLists(href);
    return undefined;
  });
  return { path: page.path, name, content };
}

const labelledBy = ({ properties }: Element): unknown => [properties['ariaLabelledBy']].flat()[0];

function toLists(href: string): string {
  const [, kind, id] = /#(term|ref)-(.+)$/.exec(href) ?? [];
  if (id === undefined) return href;
  return kind === 'term' ? paths.glossary(id) : paths.references(id);
}

/** Headings of the sections of a part, and their ids. */
export function sectionsOf({ content }: Part): { id: string; children: ElementContent[] }[] {
  const sections: { id: string; children: ElementContent[] }[] = [];
  visit(content, 'element', ({ tagName, properties: { id }, children }) => {
    if (tagName !== 'h2' || id === undefined) return;
    sections.push({ id, children: structuredClone(children) });
  });
  return sections;
}

/** The id that a place of a part has in the whole. */
export const idIn = ({ name }: Pick<Part, 'name'>, id: string): string => `${name}:${id}`;

/** Attributes that name ids, as the tree spells them. */
const NAMING = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaDetails', 'ariaControls', 'headers'];

/** Makes the ids of a part its own, and whatever names them. */
export function ownIds(part: Part): void {
  const own = (id: unknown): string => idIn(part, String(id));
  visit(part.content, 'element', ({ properties }) => {
    if (properties['id'] !== undefined) properties['id'] = own(properties['id']);
    for (const name of NAMING) {
      const ids = properties[name];
      if (ids === undefined || ids === null) continue;
      properties[name] = (Array.isArray(ids) ? ids : String(ids).split(/\s+/)).map(own);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string' || !value.includes('url(#')) continue;
      properties[name] = value.replaceAll(
        /url\(#([^)]+)\)/g,
        (_, id: string) => `url(#${own(id)})`,
      );
    }
  });
}

/** Sets the headings of a part under those of the whole. */
export function lowerHeadings({ content }: Part, by: number): void {
  visit(content, 'element', (node) => {
    const [, level] = /^h([1-6])$/.exec(node.tagName) ?? [];
    if (level !== undefined) node.tagName = `h${Math.min(6, Number(level) + by)}`;
  });
}

/**
 * Moves answers and tables of data out of a part; a link leads to where they stand then.
 * @param heading level of the headings over them
 */
export function takeFolded(part: Part, heading: string): ElementContent[] {
  const holders = innermost(part.content);
  return foldedIn(part.content).flatMap((details, index) => {
    const holder = holders.get(details);
    const title = holder && titleOf(holder);
    const [summary, ...rest] = details.children.filter((child) => child.type === 'element');
    const id = idIn(part, `folded-${index + 1}`);
    const label = summary?.children ?? [];
    details.tagName = 'p';
    details.properties = { className: ['to-appendix'] };
    details.children = [element('a', { href: `#${id}` }, structuredClone(label))];
    const back = holder?.properties['id'];
    const name = withoutLinks(structuredClone(title?.children ?? label));
    return [
      element(heading, { id }, [
        back === undefined ? element('span', {}, name) : element('a', { href: `#${back}` }, name),
      ]),
      ...rest,
    ];
  });
}

/** What is folded, in its order. */
function foldedIn(content: Root): Element[] {
  const folded: Element[] = [];
  visit(content, 'element', (node) => {
    if (node.tagName === 'details' && matches(FOLDED, node)) folded.push(node);
  });
  return folded;
}

/** The innermost holder of each element that has one. */
function innermost(content: Root): ReadonlyMap<Element, Element> {
  const holders = new Map<Element, Element>();
  const walk = (nodes: readonly Node[], outer: Element | undefined): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const holder = isHolder(node) ? node : outer;
      if (holder) holders.set(node, holder);
      walk(node.children, holder);
    }
  };
  walk(content.children, undefined);
  return holders;
}

const isElement = (node: Node): node is Element => node.type === 'element';

const isHolder = (element: Element): boolean =>
  ['course-question', 'figure'].includes(element.tagName) ||
  hasClass(element, 'question', 'exercise');

/** A figure goes by its number, even where it has fields with legends of their own. */
const titleOf = (holder: Element): Element | undefined => {
  if (hasClass(holder, 'exercise')) return select('h5, h6', holder);
  return select(holder.tagName === 'figure' ? '.figure-number' : `.${PROMPT}`, holder);
};

/** What becomes a link itself. */
const withoutLinks = (nodes: ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) =>
    node.type === 'element' && node.tagName === 'a' ? withoutLinks(node.children) : [node],
  );
