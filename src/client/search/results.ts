import { counted } from '../../shared/counted.ts';
import { resultAddress } from './address.ts';
import type { Answer, Card, Hit } from './answer.ts';
import { element } from '../element.ts';
import { markRuns, runNodes } from './marked-text.ts';
import type { Place } from './places.ts';
import { siteRoot } from './root.ts';

const MOST_PAGES = 12;
const MOST_PLACES = 5;

const link = (
  path: string,
  words: readonly string[],
  anchor: string,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement =>
  element('a', { href: resultAddress(siteRoot(), path, words, anchor).href }, ...children);

const title = (text: string, words: readonly string[]): HTMLElement =>
  element('span', { class: 'search-title' }, ...runNodes(markRuns(text, words)));

const excerpt = (text: string, words: readonly string[]): (HTMLElement | string)[] =>
  text === ''
    ? []
    : [' ', element('span', { class: 'search-excerpt' }, ...runNodes(markRuns(text, words)))];

const section = (hit: Hit, place: Place, words: readonly string[]): HTMLElement =>
  element(
    'li',
    {},
    link(
      hit.path,
      words,
      place.anchor,
      title(place.title, words),
      ...excerpt(place.excerpt, words),
    ),
  );

/** The page itself: with the match before its first heading, or, for want of any, what it is about. */
const head = (hit: Hit, words: readonly string[]): HTMLElement => {
  const place = hit.places.find(({ anchor }) => anchor === '');
  return link(
    hit.path,
    words,
    '',
    ...(hit.module === '' ? [] : [element('span', { class: 'search-module' }, hit.module), ' ']),
    title(hit.title, words),
    ...excerpt(place?.excerpt ?? hit.description, words),
  );
};

/** A page with its places. */
export const pageItem = (hit: Hit, words: readonly string[]): HTMLElement => {
  const sections = hit.places.filter(({ anchor }) => anchor !== '');
  const rest = sections.length - MOST_PLACES;
  const items = sections.slice(0, MOST_PLACES).map((place) => section(hit, place, words));
  if (rest > 0)
    items.push(
      element(
        'li',
        {},
        link(hit.path, words, '', `${rest} more on this page, all of them marked there`),
      ),
    );
  return element(
    'li',
    { class: 'search-page', lang: hit.language },
    head(hit, words),
    ...(items.length === 0 ? [] : [element('ul', {}, ...items)]),
  );
};

/** What a term means, above the pages. */
const termCard = ({ name, definition, lesson, path, anchor }: Card): HTMLElement =>
  element(
    'p',
    { class: 'search-card' },
    link(
      path,
      [],
      anchor,
      element('span', { class: 'search-title' }, name),
      ' ',
      element('span', { class: 'search-excerpt' }, definition),
      ' ',
      element('span', { class: 'search-module' }, `From the glossary. Taught in: ${lesson}`),
    ),
  );

/** A card for the term that was asked for, then the pages found. */
export const resultList = ({ card, hits, words }: Answer) => {
  const items = hits.slice(0, MOST_PAGES).map((hit) => pageItem(hit, words));
  const rest = hits.length - MOST_PAGES;
  const note = `${counted(rest, 'more page')}. Add a word to narrow the search.`;
  return {
    items,
    elements: [
      ...(card ? [termCard(card)] : []),
      element('ul', { class: 'search-pages' }, ...items),
      ...(rest > 0 ? [element('p', { class: 'search-note' }, note)] : []),
    ],
  };
};
