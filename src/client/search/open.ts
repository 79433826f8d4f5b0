import { adoptStyles } from '../adopt-styles.ts';
import { initOnce } from '../../shared/load-once.ts';
import { wordsOfAddress } from './address-words.ts';
import { buildDialog } from './dialog.ts';
import type { SearchDialog } from './dialog.ts';
import { remembered, initField } from './field.ts';
import { initKeys } from './keys.ts';
import css from './search.css?inline';
import type { SearchGlobals } from './engine-types.ts';
import { courseSearch } from './find.ts';

let shown: SearchDialog | undefined;

/** A result on this very page changes nothing but the fragment: mark its words here and now. */
const initLinks = ({ dialog, results }: SearchDialog): void => {
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    dialog.close();
    if (link.pathname !== location.pathname || link.search !== location.search) return;
    const words = new URLSearchParams(link.search).getAll('highlight');
    setTimeout(() => {
      initOnce(async () => {
        (await import('./mark.ts')).markWords(words);
      })();
    });
  });
};

/**
 * Opens the search dialog; the query of the last time is there, selected.
 * @param forAddress on the page for addresses that lead nowhere: looks for the words of the address
 */
export function openSearch(forAddress = false): void {
  const words = forAddress ? wordsOfAddress(location.pathname) : '';
  if (!shown) {
    adoptStyles(css);
    shown = buildDialog();
    shown.input.value = words || remembered();
    initKeys(shown);
    initField(shown);
    initLinks(shown);
    (globalThis as SearchGlobals).courseSearch = courseSearch;
  }
  if (!shown.dialog.open) shown.dialog.showModal();
  shown.input.focus();
  shown.input.select();
}
