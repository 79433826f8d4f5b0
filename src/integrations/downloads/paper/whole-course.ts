import { defaultTreeAdapter as tree } from 'parse5';
import type { Root } from 'hast';
import { toParse5 } from 'hast-util-to-parse5';
import { fileOf } from '../../../course/paths.ts';
import { attribute, create, elements, need, setAttribute, textOf } from '../../site/dom.ts';
import type { Document, Element, Parent } from '../../site/dom.ts';
import { pageAt } from '../../site/site.ts';
import type { Page, Site } from '../../site/site.ts';
import { linkChapters } from '../book/links.ts';
import { element } from '../hast.ts';
import { idIn, lowerHeadings, ownIds, partOf, sectionsOf, takeFolded } from './part.ts';
import type { Part } from './part.ts';

/**
 * Puts the course into the page that wants to print it: what is read on the page of each address that
 * an element names with `data-part`, its sections where `data-sections` names it, and answers and
 * data where `data-folded` does. The id of such an element begins the ids of its part.
 */
export function fillWholeCourse(site: Site): void {
  for (const page of site.pages) {
    const places = [...elements(page.document)].flatMap((place) => {
      const address = attribute(place, 'data-part');
      return address === undefined ? [] : [{ place, path: fileOf(address) }];
    });
    if (places.length > 0) fill(page, places, site);
  }
}

interface Place {
  place: Element;
  path: string;
}

function fill({ document, path }: Page, places: readonly Place[], site: Site): void {
  const filled = places.map(({ place, path: wanted }) => {
    const source = pageAt(site, wanted);
    if (!source) throw new Error(`${path} wants the part "${wanted}"`);
    return { place, source, part: partOf(source, attribute(place, 'id') ?? '') };
  });
  const parts = filled.map(({ part }) => part);
  linkChapters(parts, site, (to, id) => `#${id === undefined ? to.name : idIn(to, id)}`);
  const asking = placesAsking(document);
  for (const { place, part } of filled) {
    write(asking, 'data-sections', part, contentsOf(part));
    ownIds(part);
    lowerHeadings(part, Number(attribute(place, 'data-lower')));
    const heading = `h${attribute(place, 'data-lower') === '2' ? 4 : 3}`;
    const folded = takeFolded(part, heading);
    write(asking, 'data-folded', part, { type: 'root', children: folded });
    write(asking, 'data-part', part, part.content);
  }
  takeStyles(
    document,
    filled.map(({ source }) => source.document),
  );
}

function contentsOf(part: Part): Root {
  const items = sectionsOf(part).map(({ id, children }) =>
    element('li', {}, [element('a', { href: `#${idIn(part, id)}` }, children)]),
  );
  return { type: 'root', children: [element('ol', {}, items)] };
}

/** The attributes by which an element asks for something of the page at an address. */
const ASKING = ['data-sections', 'data-folded', 'data-part'] as const;
type Asking = (typeof ASKING)[number];

/** Elements that ask, found before the page grows, by what they ask for and the path of its page. */
function placesAsking(document: Document): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of elements(document)) {
    for (const name of ASKING) {
      const address = attribute(element, name);
      if (address !== undefined) places.set(`${name} ${fileOf(address)}`, element);
    }
  }
  return places;
}

/** Writes into the element that asks for a part, over what stands there; where there is nothing, it goes. */
function write(
  asking: ReadonlyMap<string, Element>,
  name: Asking,
  part: Part,
  content: Root,
): void {
  const place = asking.get(`${name} ${part.path}`);
  if (!place) return;
  setAttribute(place, name, undefined);
  setAttribute(place, 'data-lower', undefined);
  if (name === 'data-folded' && content.children.length === 0) {
    tree.detachNode(place);
    return;
  }
  if (name === 'data-part') place.childNodes = [];
  const { childNodes } = toParse5(content) as Parent;
  for (const node of childNodes) tree.appendChild(place, node);
}

/** Links and holds the styles of the pages that parts come from, before its own, each once. */
function takeStyles(document: Document, sources: readonly Document[]): void {
  const isLink = (each: Element): boolean =>
    each.tagName === 'link' && attribute(each, 'rel') === 'stylesheet';
  const isOfStyle = (each: Element): boolean => each.tagName === 'style' || isLink(each);
  const own = [...elements(document)].filter(isOfStyle);
  const has = new Set(own.map((each) => attribute(each, 'href') ?? textOf(each)));
  const head = need(document, 'head');
  const first = own.find(isLink);
  for (const source of sources.flatMap((each) => [...elements(each).filter(isOfStyle)])) {
    const isStyle = source.tagName === 'style';
    if (isStyle && source.attrs.length > 0) continue;
    const key = attribute(source, 'href') ?? textOf(source);
    if (has.has(key)) continue;
    has.add(key);
    if (isStyle) tree.appendChild(head, create('style', {}, key));
    else if (first?.parentNode)
      tree.insertBefore(first.parentNode, create('link', { rel: 'stylesheet', href: key }), first);
  }
}
