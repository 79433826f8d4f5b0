import { initOnce } from '../shared/load-once.ts';
import { mendCutOff, names } from '../shared/storage.ts';

/**
 * Shows the reader's progress where there is any to show, and begins to note it once a lesson is
 * scrolled; the code for it is fetched then.
 */
export function initProgress(): void {
  const show = initOnce(async () => {
    const { showProgress } = await import('./study/progress-page.ts');
    await showProgress();
  });
  if (names('study:').length > 0) {
    show();
    return;
  }
  mendCutOff();
  // What another page has just written may arrive after this one has looked.
  addEventListener('storage', show, { once: true });
  if (document.querySelector('article[data-lesson]'))
    addEventListener('scroll', show, { once: true, passive: true });
}
