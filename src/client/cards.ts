const CARD_LINK = 'a[data-card]';

/** Wakes the cards on citations and terms; their code is fetched when the first one is wanted. */
export function wakeCards(): void {
  const wanted = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest(CARD_LINK) : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    removeEventListener('pointerover', wanted);
    removeEventListener('focusin', wanted);
    void import('./card.ts').then(({ showCards }) => {
      showCards(document.querySelectorAll<HTMLAnchorElement>(CARD_LINK), link);
    });
  };
  addEventListener('pointerover', wanted);
  addEventListener('focusin', wanted);
}
