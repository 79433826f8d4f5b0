import { readPage } from './page-text.ts';
import { describePart } from './selectors.ts';
import type { Selector } from './selectors.ts';

/** Text that is selected in a lesson, as it can be kept. */
interface Chosen {
  readonly where: Selector;
  readonly box: DOMRect;
}

/** Blocks that a key selects where nothing is selected. */
const READ = ':is(p, li, h2, h3, blockquote, pre, figcaption):not(.note-part *, .note-part)';
/** Height of the bar and some air: what begins below this line is the first that is read. */
const READING_LINE = 64;

/**
 * What is selected now.
 *
 * @returns undefined if it is nothing of the lesson's text; its length if that is too long to keep
 */
export function chosenIn(article: Element): Chosen | { tooLong: number; box: DOMRect } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return undefined;
  const page = readPage(article);
  const place = page.placeOf(range);
  const where = place && describePart(page, place.start, place.end);
  if (where === undefined) return undefined;
  const box = range.getBoundingClientRect();
  return typeof where === 'number' ? { tooLong: where, box } : { where, box };
}

/** Selects the first block of text on the screen, for those who select by keys. */
export function selectFirstBlock(article: Element): void {
  const block = [...article.querySelectorAll(READ)].find((each) => {
    const { top, height } = each.getBoundingClientRect();
    return height > 0 && top >= READING_LINE && readPage(each).text !== '';
  });
  if (block) getSelection()?.selectAllChildren(block);
}

/** A function that runs once its calls have paused. */
export function settled(act: () => void, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
