import type { Answer, Hit } from './answer.ts';
import { isRead, readText } from './page-text.ts';
import { placesIn } from './places.ts';

/** How long the reader must pause before texts are read, in milliseconds. */
const PAUSE = 150;

/**
 * Reads the texts of the hits on screen, one after the other from the top, and draws each hit
 * again with its places: as the upper ones grow, the lower ones leave the screen, and need none
 * that is not there already.
 * @param items of the list, one for each hit
 * @returns ends this, for another answer
 */
export const fillOnScreen = (
  box: HTMLElement,
  items: readonly HTMLElement[],
  { hits, words }: Answer,
  draw: (hit: Hit) => HTMLElement,
): (() => void) => {
  const waiting = items.flatMap((item, place) => {
    const hit = hits[place];
    return hit ? [{ item, hit }] : [];
  });
  let ended = false;
  const isEnded = (): boolean => ended;
  let busy = false;
  const isOnScreen = (item: HTMLElement): boolean => {
    const { top, bottom } = item.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    return top <= frame.bottom && bottom >= frame.top;
  };
  const fill = async (item: HTMLElement, hit: Hit): Promise<void> => {
    const text = await readText(hit.path, hit.language, hit.fragment);
    // Keys come first.
    await new Promise((next) => setTimeout(next));
    if (ended) return;
    const places = placesIn(text, words);
    // Whoever has come to one of its links by keys stays there.
    const focused = item.querySelector<HTMLAnchorElement>('a:focus')?.href;
    item.replaceChildren(...draw({ ...hit, places }).childNodes);
    if (focused === undefined) return;
    const links = [...item.querySelectorAll('a')];
    (links.find(({ href }) => href === focused) ?? links[0])?.focus();
  };
  const run = async (): Promise<void> => {
    if (busy || ended) return;
    busy = true;
    for (;;) {
      const onScreen = waiting.findIndex(({ item }) => isOnScreen(item));
      const next = onScreen < 0 ? waiting.findIndex(({ hit }) => isRead(hit.path)) : onScreen;
      if (next < 0 || isEnded()) break;
      for (const { item, hit } of waiting.splice(next, 1)) {
        // Without its text a hit stays as it is; that is no reason to fail.
        await fill(item, hit).catch(() => undefined);
      }
    }
    busy = false;
  };
  const onScroll = (): void => void run();
  const timer = setTimeout(() => {
    void run();
    box.addEventListener('scroll', onScroll, { passive: true });
  }, PAUSE);
  return () => {
    ended = true;
    clearTimeout(timer);
    box.removeEventListener('scroll', onScroll);
  };
};
