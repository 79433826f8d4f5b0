import type { PageText } from './engine-types.ts';
import { isMeant } from './marked-text.ts';
import { partsOf } from './words.ts';

/** A section with matches. */
export interface Place {
  readonly title: string;
  /** id of its heading; empty for the head of the page */
  readonly anchor: string;
  /** text round the matches, plain, without the title */
  readonly excerpt: string;
}

const EXCERPT_WORDS = 24;
const BEFORE_MATCH = 6;

/** Words as Pagefind counts them. */
const wordsIn = (text: string): string[] => text.split(/[^\S\uFEFF]+/);

interface Section extends Pick<Place, 'title' | 'anchor'> {
  readonly start: number;
  readonly end: number;
}

const sectionsOf = ({ anchors }: PageText, length: number): Section[] => {
  const named = anchors
    .map(({ element, id, text = '', title = '', location }) => ({
      anchor: id,
      title: title.trim() === '' && /^h\d$/.test(element) ? text : title,
      start: location,
    }))
    .filter(({ title }) => title.trim() !== '')
    .sort((a, b) => a.start - b.start);
  const all = [{ anchor: '', title: '', start: 0 }, ...named];
  return all.map((section, place) => ({ ...section, end: all[place + 1]?.start ?? length }));
};

/** For each word of a text, which of the words asked for it is; -1 for none. */
const matchesIn = (text: readonly string[], asked: readonly string[]): number[] => {
  const known = new Map<string, number>();
  return text.map((word) => {
    let match = known.get(word);
    if (match === undefined) {
      const parts = partsOf(word);
      match = asked.findIndex((other) => parts.some((part) => isMeant(other, part)));
      known.set(word, match);
    }
    return match;
  });
};

/** Where the most of the words asked for stand close together. */
const densest = (matches: readonly number[], { start, end }: Section): number => {
  let best = start;
  let most = 0;
  for (let at = start; at < end; at += 1) {
    if (matches[at] === -1) continue;
    const near = matches.slice(at, Math.min(end, at + EXCERPT_WORDS - BEFORE_MATCH));
    const different = new Set(near.filter((match) => match !== -1)).size;
    if (different > most) {
      most = different;
      best = at;
    }
  }
  return best;
};

const excerptOf = (words: readonly string[], matches: readonly number[], section: Section) => {
  const heading = wordsIn(section.title).filter((word) => word !== '').length;
  // The heading stands above the excerpt already.
  const body = { ...section, start: Math.min(section.end, section.start + heading) };
  const middle = densest(matches, body);
  const from = Math.max(body.start, Math.min(middle - BEFORE_MATCH, body.end - EXCERPT_WORDS));
  const to = Math.min(body.end, from + EXCERPT_WORDS);
  const text = words.slice(from, to).join(' ');
  return `${from > body.start ? '… ' : ''}${text}${to < body.end ? ' …' : ''}`;
};

/**
 * The sections of a page that have the most of the words asked for, those with the most matches
 * first.
 * @param asked plain, lower case
 */
export const placesIn = (page: PageText, asked: readonly string[]): Place[] => {
  const words = wordsIn(page.content);
  const matches = matchesIn(words, asked);
  const rated = sectionsOf(page, words.length).map((section) => {
    const own = matches.slice(section.start, section.end).filter((match) => match !== -1);
    return { section, different: new Set(own).size, count: own.length };
  });
  const most = Math.max(1, ...rated.map(({ different }) => different));
  return rated
    .filter(({ different }) => different === most)
    .sort((a, b) => b.count - a.count)
    .map(({ section }) => ({
      title: section.title,
      anchor: section.anchor,
      excerpt: excerptOf(words, matches, section),
    }));
};
