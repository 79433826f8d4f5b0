import { wakeOnce } from '../shared/load-once.ts';

const CARD_LINK = 'a[data-card]';

/** Wakes the cards on citations and terms; their code is fetched when the first one is wanted. */
export function wakeCards(): void {
  const wake = wakeOnce(async (link: HTMLAnchorElement) => {
    const { showCards } = await import('./card.ts');
    removeEventListener('pointerover', wanted);
    removeEventListener('focusin', wanted);
    showCards(document.querySelectorAll<HTMLAnchorElement>(CARD_LINK), link);
  });
  const wanted = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest(CARD_LINK) : null;
    if (link instanceof HTMLAnchorElement) wake(link);
  };
  addEventListener('pointerover', wanted);
  addEventListener('focusin', wanted);
}
