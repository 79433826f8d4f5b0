import { shortened } from '../../../shared/graphemes.ts';
import { element } from '../../element.ts';
import { anchor } from './anchor.ts';
import type { Place } from './anchor.ts';
import { placeOfNote } from './notes.ts';
import type { KeptNote } from './notes.ts';
import { readPage } from './page-text.ts';

/** How much of a note its mark says, in UTF-16 units. */
const SAID = 80;

/** What the browser paints over text without changing the page; absent in older ones. */
const painter = (): HighlightRegistry | undefined =>
  typeof Highlight === 'function' && typeof CSS === 'object' ? CSS.highlights : undefined;

/** Ranges of the notes that are painted. */
export type Painted = ReadonlyMap<string, readonly Range[]>;

function unpaint(article: Element): void {
  for (const mark of article.querySelectorAll('.note-mark')) {
    const parent = mark.parentNode;
    mark.remove();
    parent?.normalize();
  }
  for (const mark of article.querySelectorAll('mark.note-highlight')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

const nameOf = ({ exact, text }: KeptNote): string =>
  text === '' ? `Highlight: ${shortened(exact, SAID)}` : `Note: ${shortened(text, SAID)}`;

/** Puts a button behind the last character: what keys and screen readers reach a note by. */
function putMark(note: KeptNote, last: Range): void {
  const mark = element('button', {
    type: 'button',
    class: 'note-mark note-part',
    id: placeOfNote(note.id),
    lang: 'en',
    'data-note': note.id,
    'aria-label': nameOf(note),
    ...(note.text === '' ? {} : { 'data-words': '' }),
  });
  const { endContainer } = last;
  const holder = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  const around = holder?.closest('a, summary');
  if (around) around.after(mark);
  else {
    last.collapse(false);
    last.insertNode(mark);
  }
}

/** Wraps what a range covers: text of one node, or a whole formula. */
function wrap(range: Range, note: KeptNote): void {
  const mark = element('mark', { class: 'note-highlight' });
  mark.dataset['note'] = note.id;
  if (note.text !== '') mark.dataset['words'] = '';
  range.surroundContents(mark);
}

/**
 * Shows notes on a lesson: text painted by the browser where it can, else wrapped, and a mark behind
 * each. @returns ranges of the notes that have a place
 */
export function paint(article: Element, notes: readonly KeptNote[]): Painted {
  const focused = document.activeElement?.id ?? '';
  unpaint(article);
  const before = readPage(article);
  const placed = notes
    .flatMap((note) => {
      const place = anchor(before, note);
      return place ? [{ note, place }] : [];
    })
    .sort((a, b) => b.place.end - a.place.end);
  // From the last to the first, so that places before are not moved.
  for (const { note, place } of placed) {
    const last = before.rangesOf(place.end - 1, place.end).at(-1);
    if (last) putMark(note, last);
  }
  const ranges = rangesAfter(article, placed);
  const registry = painter();
  if (registry) {
    const of = (withWords: boolean) =>
      placed.flatMap(({ note }) =>
        (note.text !== '') === withWords ? (ranges.get(note.id) ?? []) : [],
      );
    registry.set('note-plain', new Highlight(...of(false)));
    registry.set('note-words', new Highlight(...of(true)));
  } else {
    for (const { note, place } of placed) {
      // Each wrapping splits text: the next one reads the page anew.
      for (const range of readPage(article).rangesOf(place.start, place.end).reverse())
        wrap(range, note);
    }
  }
  if (focused.startsWith('note-')) document.getElementById(focused)?.focus();
  return registry ? ranges : rangesAfter(article, placed);
}

function rangesAfter(
  article: Element,
  placed: readonly { note: KeptNote; place: Place }[],
): Map<string, Range[]> {
  const page = readPage(article);
  return new Map(placed.map(({ note, place }) => [note.id, page.rangesOf(place.start, place.end)]));
}

/** Makes one note stand out, or none. */
export function emphasize(ranges: readonly Range[] = []): void {
  painter()?.set('note-current', new Highlight(...ranges));
}

/** The note at a point of the window, the shortest where several lie there. */
export function noteAt(painted: Painted, x: number, y: number): string | undefined {
  const hit = [...painted].filter(([, ranges]) =>
    ranges.some((range) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
    ),
  );
  const lengthOf = (ranges: readonly Range[]) =>
    ranges.reduce((sum, range) => sum + range.toString().length, 0);
  return hit.sort(([, a], [, b]) => lengthOf(a) - lengthOf(b))[0]?.[0];
}
