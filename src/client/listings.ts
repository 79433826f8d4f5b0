import { withPart } from './with-part.ts';

/** Shows the buttons that copy listings; what they need is fetched when one is pressed. */
export function initListings(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    // A page from disk may not read another file, so it has nothing to copy from one.
    if (button.dataset['copy'] && location.protocol === 'file:') continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      withPart(
        () => import('./copy-code.ts'),
        ({ copyCode }) => copyCode(button),
      );
    });
  }
}
