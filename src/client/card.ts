import { CLOSE_CARD } from '../shared/keys.ts';

/** Time to move from the word to its card, in milliseconds. */
const GRACE = 250;
/** Distance between a word and its card, and between a card and the window's edge, in CSS pixels. */
const NEAR = 6;
const EDGE = 16;

/**
 * Cards on citations and terms: what the link points to, shown beside it on hover, focus or touch.
 * Dismissible by Escape, and it stays while the pointer is on it.
 *
 * @param first the link that asked for the cards
 */
export function showCards(links: Iterable<HTMLAnchorElement>, first: HTMLAnchorElement): void {
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'card';
  card.popover = 'manual';
  document.body.append(card);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let owner: HTMLAnchorElement | undefined;

  const hide = () => {
    clearTimeout(timer);
    owner?.removeAttribute('aria-describedby');
    owner = undefined;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, GRACE);
  };
  const show = (link: HTMLAnchorElement) => {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    owner = link;
    card.replaceChildren(...[...target.childNodes].map((node) => node.cloneNode(true)));
    link.setAttribute('aria-describedby', card.id);
    card.showPopover();
    place(card, link);
  };

  for (const link of links) {
    link.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') show(link);
    });
    link.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') hideSoon();
    });
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible')) show(link);
    });
    link.addEventListener('blur', hideSoon);
    link.addEventListener('click', (event) => {
      // The first tap opens the card; a second one, or any other pointer, follows the link.
      if (event instanceof PointerEvent && event.pointerType === 'touch' && owner !== link) {
        event.preventDefault();
        show(link);
      } else {
        hide();
      }
    });
  }
  card.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  card.addEventListener('pointerleave', hideSoon);
  addEventListener('keydown', ({ key }) => {
    if (key === CLOSE_CARD) hide();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !card.contains(target) && !owner?.contains(target)) hide();
  });
  if (first.matches(':hover, :focus-visible')) show(first);
}

/** Below the word, or above it where there is no room, inside the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(at.left, innerWidth - card.offsetWidth - EDGE));
  const below = at.bottom + NEAR + card.offsetHeight < innerHeight;
  const top = below ? at.bottom + NEAR : at.top - card.offsetHeight - NEAR;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
