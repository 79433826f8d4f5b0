import { counted } from '../../shared/counted.ts';
import { resultAddress } from './address.ts';
import { element } from '../element.ts';
import type { Answer, Hit, Place } from './find.ts';
import { markRuns, runNodes } from './marked-text.ts';
import { siteRoot } from './root.ts';

const MOST_PAGES = 20;
const MOST_PLACES = 5;

const link = (
  hit: Hit,
  words: readonly string[],
  anchor: string,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement =>
  element('a', { href: resultAddress(siteRoot(), hit.path, words, anchor).href }, ...children);

const title = (text: string, words: readonly string[]): HTMLElement =>
  element('span', { class: 'search-title' }, ...runNodes(markRuns(text, words)));

const excerpt = (text: string, words: readonly string[]): HTMLElement =>
  element('span', { class: 'search-excerpt' }, ...runNodes(markRuns(text, words)));

const section = (hit: Hit, place: Place, words: readonly string[]): HTMLElement =>
  element(
    'li',
    {},
    link(hit, words, place.anchor, title(place.title, words), ' ', excerpt(place.excerpt, words)),
  );

/** The page itself: with the match before its first heading, or, for want of any, what it is about. */
const head = (hit: Hit, words: readonly string[]): HTMLElement => {
  const place = hit.places.find(({ anchor }) => anchor === '');
  const about = hit.places.length === 0 ? hit.description : '';
  const text = place?.excerpt ?? about;
  return link(
    hit,
    words,
    '',
    ...(hit.module === '' ? [] : [element('span', { class: 'search-module' }, hit.module), ' ']),
    title(hit.title, words),
    ...(text === '' ? [] : [' ', excerpt(text, words)]),
  );
};

const page = (hit: Hit, words: readonly string[]): HTMLElement => {
  const sections = hit.places.filter(({ anchor }) => anchor !== '');
  const rest = sections.length - MOST_PLACES;
  const items = sections.slice(0, MOST_PLACES).map((place) => section(hit, place, words));
  if (rest > 0)
    items.push(
      element(
        'li',
        {},
        link(hit, words, '', `${rest} more on this page, all of them marked there`),
      ),
    );
  return element(
    'li',
    { class: 'search-page', lang: hit.language },
    head(hit, words),
    ...(items.length === 0 ? [] : [element('ul', {}, ...items)]),
  );
};

/** The pages found, each with its places. */
export const resultList = (answers: readonly Answer[]): HTMLElement[] => {
  const pages = answers.flatMap(({ hits, words }) => hits.map((hit) => page(hit, words)));
  const list = element('ul', { class: 'search-pages' }, ...pages.slice(0, MOST_PAGES));
  const rest = pages.length - MOST_PAGES;
  if (rest <= 0) return [list];
  const note = `${counted(rest, 'more page')}. Add a word to narrow the search.`;
  return [list, element('p', { class: 'search-note' }, note)];
};
