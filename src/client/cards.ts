import { initOnce } from '../shared/load-once.ts';
import { watchLinks } from './intent.ts';

const CARD_LINK = 'a[data-card]';

/** Initialises the cards on citations and terms; their code is fetched when the first one is wanted. */
export function initCards(): void {
  const init = initOnce(async (link: HTMLAnchorElement) => {
    const { showCards } = await import('./card.ts');
    showCards(document.querySelectorAll<HTMLAnchorElement>(CARD_LINK), link);
  });
  watchLinks(CARD_LINK, (link) => {
    if (link) init(link);
  });
}
