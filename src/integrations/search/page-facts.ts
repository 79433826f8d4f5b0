import { attribute, classesOf, elements, textOf } from '../site/dom.ts';
import type { Element } from '../site/dom.ts';

/** A term that a page defines. */
export interface Definition {
  /** the term, then its other names */
  readonly names: readonly string[];
  readonly definition: string;
  /** page that teaches it, from the root of the site */
  readonly path: string;
  /** id of its place there */
  readonly place: string;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Headings with an id, as the page reads once formulas are plain text. */
export const sectionsOf = (body: Element): [id: string, title: string][] =>
  [...elements(body)].flatMap((element): [string, string][] => {
    const id = attribute(element, 'id');
    return /^h[23]$/.test(element.tagName) && id !== undefined ? [[id, tidy(textOf(element))]] : [];
  });

/** `../lessons/lora/index.html#term-rank`, seen from a page → its file and its place. */
const placeOf = (from: string, href: string): { path: string; place: string } => {
  const { pathname, hash } = new URL(href, new URL(from, 'http://site/'));
  const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
  return { path, place: hash.slice(1) };
};

/** The entries of a list of definitions that lead to where each term is taught. */
export const definitionsOf = (path: string, body: Element): Definition[] =>
  [...elements(body)].flatMap((term) => {
    const group = term.parentNode;
    if (term.tagName !== 'dt' || !group || !('attrs' in group)) return [];
    const inside = [...elements(group)];
    const text = inside.find(({ tagName }) => tagName === 'dd');
    const back = inside.find(
      (element) =>
        element.tagName === 'a' &&
        !classesOf(element).includes('term') &&
        (attribute(element, 'href') ?? '').includes('#term-'),
    );
    if (!text || !back) return [];
    const others = inside
      .filter(({ tagName }) => tagName === 'small')
      .map((element) => tidy(textOf(element)));
    const beside = others.join(' ');
    const name = tidy(textOf(term)).slice(0, beside === '' ? undefined : -beside.length);
    const aliases = others.flatMap((names) => names.replace(/^also\s+/, '').split(', '));
    return [
      {
        names: [name.trim(), ...aliases].filter(Boolean),
        definition: tidy(textOf(text).replace(textOf(back), '')),
        ...placeOf(path, attribute(back, 'href') ?? ''),
      },
    ];
  });
