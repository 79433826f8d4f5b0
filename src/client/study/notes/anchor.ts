import { nearMatches } from './nearest.ts';
import { sectionAt } from './selectors.ts';
import type { ReadText, Selector } from './selectors.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Of the letters of a quote, the share that may differ. */
const QUOTE_ERRORS = 0.25;
/** Of the letters beside a quote, the share that has to be there still. */
const CONTEXT_KEPT = 0.5;
/** A quote this long, in UTF-16 units, is known by itself. */
const TELLING = 24;

/** How much of the end of `before` the text has right before a place, from 0 to 1. */
const keptBefore = (text: string, at: number, before: string): number =>
  keptOf(text.slice(Math.max(0, at - before.length - SLACK), at), before);
const keptAfter = (text: string, at: number, after: string): number =>
  keptOf(text.slice(at, at + after.length + SLACK), after);
const SLACK = 8;

function keptOf(text: string, wanted: string): number {
  if (wanted === '') return text === '' ? 1 : 0;
  const errors = nearMatches(text, wanted, wanted.length).map((near) => near.errors);
  return 1 - Math.min(wanted.length, ...errors) / wanted.length;
}

/** Where a text has `exact`, in order. */
function* occurrences(text: string, exact: string): Generator<number> {
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) yield at;
}

/**
 * Finds a kept quote in a text that may have changed: first where it was, then the same words beside
 * the same words, then words that are almost the same, in its section.
 *
 * @returns undefined if the text no longer has it
 */
export function anchor(page: ReadText, note: Selector): Place | undefined {
  const { text } = page;
  const { exact, prefix, suffix, start } = note;
  if (exact === '') return undefined;
  const end = start + exact.length;
  if (
    text.slice(start, end) === exact &&
    text.slice(0, start).endsWith(prefix) &&
    text.startsWith(suffix, end)
  ) {
    return { start, end };
  }
  return sameWords(page, note) ?? similarWords(page, note);
}

function sameWords(page: ReadText, { exact, prefix, suffix, start, section }: Selector) {
  const { text } = page;
  let best: (Place & { score: number }) | undefined;
  for (const at of occurrences(text, exact)) {
    const kept = Math.max(
      prefix === '' ? 0 : keptBefore(text, at, prefix),
      suffix === '' ? 0 : keptAfter(text, at + exact.length, suffix),
    );
    const isHome = sectionAt(page, at).id === section;
    const isKnown = exact.length >= TELLING || kept > CONTEXT_KEPT;
    if (!isKnown) continue;
    // Nearness decides between places that are alike otherwise.
    const score = 2 * kept + (isHome ? 1 : 0) - Math.abs(at - start) / (text.length + 1);
    if (!best || score > best.score) best = { start: at, end: at + exact.length, score };
  }
  return best && { start: best.start, end: best.end };
}

function similarWords(page: ReadText, { exact, prefix, suffix, section }: Selector) {
  const home = page.sections.find(({ id }) => id === section);
  if (!home) return undefined;
  const { start: from, end: to } = sectionAt(page, home.start);
  const part = page.text.slice(from, to);
  const limit = Math.floor(exact.length * QUOTE_ERRORS);
  let best: (Place & { score: number }) | undefined;
  for (const { start, end, errors } of nearMatches(part, exact, limit)) {
    const kept = Math.max(
      keptBefore(page.text, from + start, prefix),
      keptAfter(page.text, from + end, suffix),
    );
    if (end - start < exact.length / 2) continue;
    if (exact.length < TELLING && kept <= CONTEXT_KEPT) continue;
    const score = kept - (4 * errors) / exact.length;
    if (!best || score > best.score) best = { start: from + start, end: from + end, score };
  }
  return best && { start: best.start, end: best.end };
}
