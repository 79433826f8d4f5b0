import { attribute, elements, remove } from '../site/dom.ts';
import type { Site } from '../site/site.ts';

/** The words found are marked inside this one, in the page. */
const KEPT = 'data-pagefind-body';

/**
 * Takes out of the pages what only the search index needed: which text counts how much, and the
 * other words that a page can be found by.
 */
export function removeSearchMarks(site: Site): void {
  for (const { document } of site.pages) {
    for (const element of elements(document)) {
      if (attribute(element, 'data-pagefind-meta')?.startsWith('aliases:')) remove(element);
      element.attrs = element.attrs.filter(
        ({ name }) => name === KEPT || !name.startsWith('data-pagefind-'),
      );
    }
  }
}
