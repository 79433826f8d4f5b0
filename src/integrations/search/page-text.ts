import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { copyOf, elements as elementsOf, find } from '../site/dom.ts';
import type { Document } from '../site/dom.ts';
import { definitionsOf, sectionsOf } from './page-facts.ts';
import type { Definition } from './page-facts.ts';
import { mathText, raised } from './math-text.ts';
import { formulaOf, SOURCE, toHtml } from '../site/formulas.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What search knows of a page without asking the index. */
export type FoundPage = Omit<SearchPage, 'html'>;

/** A page of the course as the search index takes it. */
export interface SearchPage {
  /** address from the root of the site, with its file name: `lessons/lora/index.html` */
  readonly path: string;
  /** `en`, `ko`: the language of the page, without region */
  readonly language: string;
  /** the page with what is not to be found taken out and formulas written as plain text */
  readonly html: string;
  /** words that the page can be found by: body text, title and aliases */
  readonly text: string;
  /** the defined terms that the page links to, in order, as it writes them */
  readonly terms: readonly string[];
  readonly title: string;
  readonly module: string;
  readonly description: string;
  /** other names of the page */
  readonly aliases: readonly string[];
  /** id and heading of each section, in order */
  readonly sections: readonly (readonly [id: string, title: string])[];
  /** what the page defines, with the places that teach it */
  readonly definitions: readonly Definition[];
}

/** What of a page is to be found. */
const BODY = 'data-pagefind-body';
/** Seen by eye only, or controls: none of it is text of the lesson. */
const DROPPED_TAGS = new Set(
  'script style template svg input select textarea button output datalist'.split(' '),
);
/** Links to oneself, controls, and answers, which a search must not give away. */
const DROPPED_CLASSES = [
  'anchor',
  'equation-number',
  'answers',
  'solution',
  'widget-controls',
  'widget-share',
];
/** Repeated on every page of a module, and kept as metadata. */
const UNINDEXED_CLASSES = ['eyebrow'];

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;
const classes = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/);

/** From a definition to where it is taught; the lesson's title is not part of the definition. */
const isWayBack = (element: Element): boolean =>
  element.tagName === 'a' &&
  !classes(element).includes('term') &&
  (attribute(element, 'href') ?? '').includes('#term-');

const isDropped = (element: Element): boolean =>
  DROPPED_TAGS.has(element.tagName) ||
  attribute(element, 'aria-hidden') === 'true' ||
  classes(element).some((name) => DROPPED_CLASSES.includes(name)) ||
  attribute(element, 'data-pagefind-ignore') !== undefined ||
  isWayBack(element);

const descendants = (node: Document | Element): Element[] => [...elementsOf(node)];

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

const replaceChildren = (element: Element, text: string): void => {
  for (const child of [...element.childNodes]) tree.detachNode(child);
  tree.insertText(element, text);
};

/** Pagefind runs cells and terms into what follows them. */
const SET_APART = new Set(['dd', 'td', 'th', 'caption', 'figcaption', 'summary']);

/** A term of a list of definitions is a place of its own if its group has an id. */
const nameGroup = (term: Element): void => {
  const group = term.parentNode;
  const [name = '', ...aliases] = term.childNodes
    .map((node) => textOf(node).trim())
    .filter(Boolean);
  if (group && isElement(group) && attribute(group, 'id') !== undefined)
    group.attrs.push({ name: 'data-pagefind-title', value: name });
  const whole = [name, ...aliases].join(' ').replace(/\s+/g, ' ');
  replaceChildren(term, `${whole}${/[.!?:]$/.test(whole) ? '' : ':'} `);
};

/** Code with each name a word of its own: `tok.apply_chat_template(` would be one word else. */
const namesApart = (code: string): string => code.replace(/[^\w\s]+/g, ' $& ');

const prepare = (body: Element): void => {
  for (const element of descendants(body)) {
    if (isDropped(element)) tree.detachNode(element);
    else if (classes(element).includes('katex')) {
      const [formula] = parseFragment(formulaOf(element).mathml).childNodes;
      replaceChildren(element, formula ? mathText(formula).trim() : '');
      element.attrs = element.attrs.filter(({ name }) => name !== SOURCE);
    } else if (classes(element).some((name) => UNINDEXED_CLASSES.includes(name)))
      element.attrs.push({ name: 'data-pagefind-ignore', value: 'index' });
    else if (element.tagName === 'astro-island')
      // Labels and tables of a widget count less than the prose round it.
      element.attrs.push({ name: 'data-pagefind-weight', value: '0.25' });
    else if (element.tagName === 'sup') replaceChildren(element, raised(textOf(element)));
    else if (element.tagName === 'sub') replaceChildren(element, `_${textOf(element)}`);
    else if (element.tagName === 'dt') nameGroup(element);
    else if (element.tagName === 'pre') replaceChildren(element, namesApart(textOf(element)));
    else if (SET_APART.has(element.tagName)) tree.insertText(element, ' ');
  }
};

/** Values of the attribute form, `data-pagefind-meta="aliases:PEFT, adapters"`. */
const inlineMeta = (elements: readonly Element[]): string[] =>
  elements.flatMap(
    (element) => attribute(element, 'data-pagefind-meta')?.split(':').slice(1) ?? [],
  );

const metaText = (elements: readonly Element[], name: string): string => {
  const element = elements.find((each) => attribute(each, 'data-pagefind-meta') === name);
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
};

/** `en`, `ko`: the language of a page, without region. */
export const languageOf = (document: Document): string => {
  const root = find(document, 'html');
  return (root && attribute(root, 'lang')?.split('-')[0]?.toLowerCase()) ?? 'en';
};

/** Reads one built page, which stays as it is; `undefined` if it marks no `data-pagefind-body`. */
export const readSearchPage = (path: string, document: Document): SearchPage | undefined => {
  if (!descendants(document).some((each) => attribute(each, BODY) !== undefined)) return undefined;
  const page = copyOf(document);
  const elements = descendants(page);
  const body = elements.find(
    (element) => attribute(element, BODY) !== undefined && !isDropped(element),
  );
  if (!body) return undefined;
  const description = elements.find((element) => attribute(element, 'name') === 'description');
  description?.attrs.push({ name: 'data-pagefind-meta', value: 'description[content]' });
  const definitions = definitionsOf(path, body);
  const named = metaText(elements, 'title');
  prepare(body);
  const inside = descendants(body);
  const firstHeading = inside.find(({ tagName }) => tagName === 'h1');
  return {
    path,
    language: languageOf(document),
    html: toHtml(page),
    text: [textOf(body), ...inlineMeta(inside)].join(' '),
    terms: inside
      .filter((element) => classes(element).includes('term'))
      .map((element) => textOf(element).replace(/\s+/g, ' ').trim()),
    title: named || (firstHeading ? textOf(firstHeading).replace(/\s+/g, ' ').trim() : ''),
    module: metaText(inside, 'module'),
    description: (description && attribute(description, 'content')) ?? '',
    aliases: inlineMeta(inside)
      .flatMap((names) => names.split(','))
      .map((name) => name.trim()),
    sections: sectionsOf(body),
    definitions,
  };
};
