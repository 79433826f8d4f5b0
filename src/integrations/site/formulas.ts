import { defaultTreeAdapter as tree, parseFragment, serialize, serializeOuter } from 'parse5';
import { formulaHtml } from '../authoring/typesetting.ts';
import { attribute, classesOf, create, elements, find, setText, textOf } from './dom.ts';
import type { Document, Element, Parent } from './dom.ts';

/**
 * Names the source of a formula whose elements, some sixty, are left to the end: most of a lesson would be
 * made of them at each step otherwise. Such an element is empty but for its text.
 */
export const SOURCE = 'data-formula';

export interface Formula {
  /** what stands inside its element */
  readonly html: string;
  readonly mathml: string;
  readonly tex: string;
  readonly text: string;
  readonly classes: ReadonlySet<string>;
  /** what is drawn, by the classes round it: those of each element between spaces, elements by `/` */
  readonly drawn: ReadonlyMap<string, string>;
}

const known = new Map<string, Formula>();
const said = new Map<string, string>();

/** The same text, held once: formulas have their classes in common. */
function shared(text: string): string {
  const before = said.get(text) ?? text;
  said.set(before, before);
  return before;
}

/** The formula that an element with class `katex` is. */
export function formulaOf(element: Element): Formula {
  const source = attribute(element, SOURCE);
  return source === undefined ? read(element) : formulaFrom(source);
}

/** @param source as `SOURCE` names it */
export function formulaFrom(source: string): Formula {
  const before = known.get(source);
  if (before) return before;
  const set = parseFragment(formulaHtml(source));
  const element = elements(set).find((each) => classesOf(each).includes('katex'));
  if (!element) throw new Error(`KaTeX cannot set ${source}`);
  const formula = read(element);
  known.set(source, formula);
  return formula;
}

function read(element: Element): Formula {
  const html = serialize(element);
  // To look at a letter is to put the string together, which was made of very many.
  html.charCodeAt(0);
  const [from, to] = [html.indexOf('<math'), html.indexOf('</math>')];
  const source = find(element, 'annotation');
  const drawn = new Map<string, string>();
  collectDrawn(element, '', drawn);
  return {
    html,
    mathml: from < 0 ? '' : html.slice(from, to + '</math>'.length),
    tex: source ? textOf(source) : '',
    text: textOf(element),
    classes: new Set([...elements(element)].flatMap(classesOf).map(shared)),
    drawn,
  };
}

/** The MathML beside it is for readers' software; what it names is not drawn. */
function collectDrawn(parent: Element, outer: string, drawn: Map<string, string>): void {
  const own = classesOf(parent);
  if (own.includes('katex-mathml')) return;
  const classes = own.length === 0 ? outer : shared(`${outer}/${own.join(' ')}`);
  for (const node of parent.childNodes) {
    if (tree.isElementNode(node)) collectDrawn(node, classes, drawn);
    if (tree.isTextNode(node)) drawn.set(classes, (drawn.get(classes) ?? '') + node.value);
  }
}

/** Gives the formulas of a page that is read their text. */
export function sayFormulas(document: Document): void {
  for (const element of elements(document)) {
    const source = attribute(element, SOURCE);
    if (source !== undefined) setText(element, formulaFrom(source).text);
  }
}

/** Text in it is written as it stands. */
const AS_IT_STANDS = create('plaintext', {});

/** Writes the elements of formulas where their source is named. */
const treeAdapter: typeof tree = {
  ...tree,
  getAttrList: (element) => {
    const { attrs } = element;
    return isLeft(element) ? attrs.filter(({ name }) => name !== SOURCE) : attrs;
  },
  getChildNodes: (parent) => {
    const source = 'attrs' in parent && isLeft(parent) ? attribute(parent, SOURCE) : undefined;
    if (source === undefined) return parent.childNodes;
    const { html: value } = formulaFrom(source);
    return [{ nodeName: '#text' as never, value, parentNode: AS_IT_STANDS }];
  },
};

const isLeft = ({ attrs }: Element): boolean => attrs.some(({ name }) => name === SOURCE);

/** HTML of what stands inside a node, formulas in full. */
export const toHtml = (parent: Parent): string => serialize(parent, { treeAdapter });

/** HTML of an element, formulas in full. */
export const toOuterHtml = (element: Element): string => serializeOuter(element, { treeAdapter });
