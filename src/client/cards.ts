import { initOnce } from '../shared/load-once.ts';

const CARD_LINK = 'a[data-card]';

/** Initialises the cards on citations and terms; their code is fetched when the first one is wanted. */
export function initCards(): void {
  const init = initOnce(async (link: HTMLAnchorElement) => {
    const { showCards } = await import('./card.ts');
    removeEventListener('pointerover', wanted);
    removeEventListener('focusin', wanted);
    showCards(document.querySelectorAll<HTMLAnchorElement>(CARD_LINK), link);
  });
  const wanted = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest(CARD_LINK) : null;
    if (link instanceof HTMLAnchorElement) init(link);
  };
  addEventListener('pointerover', wanted);
  addEventListener('focusin', wanted);
}
