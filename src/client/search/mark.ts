import { counted } from '../../shared/counted.ts';
import { CLEAR_MARKS } from '../../shared/keys.ts';
import { element } from '../element.ts';
import { textOfSection } from './mark-scope.ts';
import { markRuns, runNodes } from './marked-text.ts';
import { contentWords, wordsOf } from './words.ts';

const MARK = 'search-mark';

const markText = (text: Text, words: readonly string[]): void => {
  const runs = markRuns(text.data, words);
  if (runs.some(({ marked }) => marked)) text.replaceWith(...runNodes(runs, MARK));
};

const removeMarks = (): void => {
  document.querySelector('.search-marks')?.remove();
  for (const mark of document.querySelectorAll(`mark.${MARK}`)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
};

/** Without `highlight` in it, so that a reload or a copied link is plain again. */
const cleanAddress = (): void => {
  const { searchParams, hash, pathname } = new URL(location.href);
  searchParams.delete('highlight');
  const query = searchParams.toString();
  history.replaceState(history.state, '', `${pathname}${query === '' ? '' : `?${query}`}${hash}`);
};

const clear = (): void => {
  removeMarks();
  cleanAddress();
  removeEventListener('keydown', clearOnEscape);
};

const clearOnEscape = (event: KeyboardEvent): void => {
  // The first Escape belongs to whatever lies above the page.
  if (event.key === CLEAR_MARKS && !document.querySelector('dialog[open], :popover-open')) clear();
};

const showControl = (article: Element, count: number): void => {
  const button = element('button', { type: 'button' }, 'Clear marks');
  button.addEventListener('click', clear);
  const note = `${counted(count, 'word')} marked`;
  const control = element('div', { class: 'search-marks', lang: 'en' }, `${note} `, button);
  article.before(control);
  addEventListener('keydown', clearOnEscape);
};

/** Shows the first mark, and lets a screen reader go on from the section's heading. */
const goTo = (target: HTMLElement | null, first: Element | null): void => {
  first?.closest('details')?.setAttribute('open', '');
  if (target) {
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.classList.add('search-target');
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
  if (first && first.getBoundingClientRect().bottom > innerHeight * 0.9)
    first.scrollIntoView({ block: 'center', behavior: 'instant' });
};

const fragmentTarget = (): HTMLElement | null => {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A stray % in a fragment names nothing.
    return null;
  }
};

/**
 * Marks the words that a search was for in the section that the address names, or in the whole
 * article, until the reader clears them. Formulas, controls and widgets are left alone.
 * @param words as in the address, one `highlight` each
 */
export function markWords(words: string[]): void {
  removeMarks();
  const article = document.querySelector('[data-pagefind-body]');
  const asked = contentWords(words.flatMap(wordsOf));
  if (!article || asked.length === 0) return;
  const target = fragmentTarget();
  for (const text of textOfSection(article, target)) markText(text, asked);
  const marks = article.querySelectorAll(`.${MARK}`);
  goTo(target, marks[0] ?? null);
  if (marks.length > 0) showControl(article, marks.length);
}
