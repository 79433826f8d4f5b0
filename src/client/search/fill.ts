import type { Answer, Hit } from './answer.ts';
import { isRead, readText } from './page-text.ts';
import { placesIn } from './places.ts';

/** How long the reader must pause before texts are read, in milliseconds. */
const PAUSE = 150;

/** Reading of texts that is under way. */
export interface Filling {
  /** The reader types: it waits for the next pause. */
  readonly putOff: () => void;
  /** Ends it, for another answer. */
  readonly end: () => void;
}

/**
 * Reads the texts of the hits on screen, one after the other from the top, and draws each hit
 * again with its places: as the upper ones grow, the lower ones leave the screen, and need none
 * that is not there already. It begins when the reader pauses.
 * @param items of the list, one for each hit
 */
export const fillOnScreen = (
  box: HTMLElement,
  items: readonly HTMLElement[],
  { hits, words }: Answer,
  draw: (hit: Hit) => HTMLElement,
): Filling => {
  const waiting = items.flatMap((item, place) => {
    const hit = hits[place];
    return hit ? [{ item, hit }] : [];
  });
  let pausing = false;
  const isPausing = (): boolean => pausing;
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
    if (!pausing) return;
    const places = placesIn(text, words);
    // Whoever has come to one of its links by keys stays there.
    const focused = item.querySelector<HTMLAnchorElement>('a:focus')?.href;
    item.replaceChildren(...draw({ ...hit, places }).childNodes);
    if (focused === undefined) return;
    const links = [...item.querySelectorAll('a')];
    (links.find(({ href }) => href === focused) ?? links[0])?.focus();
  };
  const run = async (): Promise<void> => {
    if (busy || !pausing) return;
    busy = true;
    for (;;) {
      const next =
        waiting.find(({ item }) => isOnScreen(item)) ?? waiting.find(({ hit }) => isRead(hit.path));
      if (!next) break;
      // Without its text a hit stays as it is; that is no reason to fail.
      await fill(next.item, next.hit).catch(() => undefined);
      if (!isPausing()) break;
      waiting.splice(waiting.indexOf(next), 1);
    }
    busy = false;
  };
  const onScroll = (): void => void run();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    pausing = false;
    clearTimeout(timer);
    box.removeEventListener('scroll', onScroll);
  };
  const putOff = (): void => {
    end();
    timer = setTimeout(() => {
      pausing = true;
      void run();
      box.addEventListener('scroll', onScroll, { passive: true });
    }, PAUSE);
  };
  putOff();
  return { putOff, end };
};
