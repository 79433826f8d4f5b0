import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import {
  append,
  attribute,
  classesOf,
  create,
  elements,
  insertAfter,
  need,
  remove,
  setAttribute,
  textOf,
} from './dom.ts';
import type { Document, Element } from './dom.ts';
import { pageAt } from './site.ts';
import type { Site } from './site.ts';
import { toOuterHtml } from './formulas.ts';

/** What only a live figure has: names for links, labels, focus, groups of choices. */
const LIVE = /^(?:id|for|name|href|role|tabindex|title|style-data|aria-.*|data-.*)$/;
/** Would be read, or may be worked: a picture does neither. */
const DROPPED = ['title', 'desc', 'details', 'script', 'template'];
const CONTROLS = ['input', 'textarea', 'select', 'button'];

/**
 * Puts the finished figure of each widget, small, into every element that asks for it with
 * `data-thumbnail`: the stage of the widget's own page, without what only a live figure needs. The
 * page then links the widget's styles as well.
 */
export function drawThumbnails(site: Site): void {
  for (const page of site.pages) {
    const wanted = [...elements(page.document)].filter(
      (element) => attribute(element, 'data-thumbnail') !== undefined,
    );
    const styles = new Set<string>();
    for (const element of wanted) {
      const name = attribute(element, 'data-thumbnail') ?? '';
      const widget = pageAt(site, `widgets/${name}/index.html`);
      const stage = widget && stageOf(widget.document);
      if (!widget || !stage) throw new Error(`${page.path} wants a picture of "${name}"`);
      append(element, picture(stage));
      setAttribute(element, 'data-thumbnail', undefined);
      setAttribute(element, 'aria-hidden', 'true');
      for (const href of stylesOf(widget.document)) styles.add(href);
    }
    linkStyles(page.document, styles);
  }
}

const stageOf = (document: Document): Element | undefined =>
  elements(document).find((element) => classesOf(element).includes('widget-stage'));

function picture(stage: Element): Element {
  const copy = create('span', { class: 'thumbnail-stage' });
  const html = stage.childNodes
    .map((node) => (tree.isElementNode(node) ? toOuterHtml(node) : ''))
    .join('');
  for (const node of parseFragment(html).childNodes) tree.appendChild(copy, node);
  const tables = [...elements(copy)].filter(({ tagName }) => tagName === 'table');
  // A table beside a drawing says the same again; where it is the figure, it is the picture.
  if (lengthOf(tables) < lengthOf([copy]) / 2) tables.forEach(remove);
  for (const element of elements(copy)) {
    if (DROPPED.includes(element.tagName)) remove(element);
    element.attrs = element.attrs.filter(({ name }) => !LIVE.test(name));
    if (CONTROLS.includes(element.tagName)) setAttribute(element, 'disabled', '');
    // Inside the link to the widget there are no others.
    if (element.tagName === 'a') element.tagName = element.nodeName = 'span';
  }
  return copy;
}

const lengthOf = (parts: readonly Element[]): number => parts.map(textOf).join('').length;

const stylesOf = (document: Document): string[] =>
  [...elements(need(document, 'figure'))].flatMap((element) =>
    element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet'
      ? [attribute(element, 'href') ?? '']
      : [],
  );

function linkStyles(document: Document, hrefs: ReadonlySet<string>): void {
  const links = [...elements(need(document, 'body'))].filter(({ tagName }) => tagName === 'link');
  const has = new Set(links.map((link) => attribute(link, 'href')));
  const [first] = links;
  if (!first) return;
  for (const href of [...hrefs].filter((href) => !has.has(href))) {
    insertAfter(first, create('link', { rel: 'stylesheet', href }));
  }
}
