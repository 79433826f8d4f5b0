import { characters, cut } from '../../../shared/graphemes.ts';
import { LONGEST_QUOTE } from '../entries.ts';
import type { Note } from '../entries.ts';
import type { Section } from './page-text.ts';

/** How much text on either side a note keeps, in UTF-16 units. */
const CONTEXT = 32;

/** Where a note belongs: a Web Annotation's TextQuoteSelector and TextPositionSelector, and the section. */
export type Selector = Pick<Note, 'exact' | 'prefix' | 'suffix' | 'start' | 'section'>;

export interface ReadText {
  readonly text: string;
  readonly sections: readonly Section[];
}

/** The section that a place in the text belongs to, and where that section ends. */
export function sectionAt({ text, sections }: ReadText, place: number): Section & { end: number } {
  const index = Math.max(
    0,
    sections.findLastIndex(({ start }) => start <= place),
  );
  const { id, start } = sections[index] ?? { id: '', start: 0 };
  return { id, start, end: sections[index + 1]?.start ?? text.length };
}

/** The end of a text that has at most `most` UTF-16 units, cut between characters. */
function lastPart(text: string, most: number): string {
  let part = '';
  // A character that is cut at its start may look like another: begin well before.
  for (const character of characters(text.slice(-4 * most)).reverse()) {
    if (part.length + character.length > most) break;
    part = character + part;
  }
  return part;
}

const isWordless = (text: string): boolean => text.trim() === '';

/**
 * Moves both ends outwards to whole characters, then inwards over white space.
 *
 * @returns undefined if nothing is left
 */
function tidy(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const first = Math.max(0, start - 64);
  let from = first;
  let to = first;
  let begun = false;
  for (const character of characters(text.slice(first, end + 64))) {
    const next = to + character.length;
    const inside = next > start && to < end;
    if (!inside && begun) break;
    if (inside && !begun) {
      begun = true;
      from = to;
    }
    to = next;
  }
  const part = text.slice(from, to);
  if (!begun || isWordless(part)) return undefined;
  return {
    start: from + (part.length - part.trimStart().length),
    end: to - (part.length - part.trimEnd().length),
  };
}

/**
 * Describes a part of a text so that it can be found again.
 *
 * @returns undefined where there is nothing but white space; the length where it is too long to keep
 */
export function describePart(
  page: ReadText,
  start: number,
  end: number,
): Selector | number | undefined {
  const { text } = page;
  const part = tidy(text, start, end);
  if (!part) return undefined;
  const exact = text.slice(part.start, part.end);
  if (exact.length > LONGEST_QUOTE) return exact.length;
  return {
    exact: exact.toWellFormed(),
    prefix: lastPart(text.slice(0, part.start), CONTEXT).toWellFormed(),
    suffix: cut(text.slice(part.end, part.end + 4 * CONTEXT), CONTEXT).toWellFormed(),
    start: part.start,
    section: sectionAt(page, part.start).id,
  };
}
