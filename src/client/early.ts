/**
 * While a lesson loads on a phone, what stands below its first heading is laid out only as the reader
 * comes near it (styles/prose.css): styles and fonts still arrive, and each lays out all there is. The
 * head of the page says so before anything is drawn; here it ends.
 */
const { dataset } = document.documentElement;
/** Elements that are laid out at a time, so that no touch has to wait; a block is never cut. */
const AT_ONCE = 30;
/** Milliseconds from frame to frame up to which the processor has time for more. */
const ON_TIME = 20;
/** The widest window, in pixels, for which the styles do so. */
const PHONE = 640;

/** Whether the page was opened by its plain address, not at some place, by a reload or by going back. */
export const isPlainVisit = (): boolean =>
  !(location.hash + location.search) &&
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'navigate');

/** Lays out the whole page from now on: places further down are where they will be. */
export const layOutAll = (): void => {
  dataset['script'] = '';
};

export function initEarly(): void {
  if (innerWidth > PHONE || !isPlainVisit()) layOutAll();
  const blocks = [...document.querySelectorAll<HTMLElement>('.prose>h2~*')];
  let last = 0;
  let atOnce = AT_ONCE / 2;
  const layOutSome = (now: number) => {
    atOnce = now - last < ON_TIME ? 2 * atOnce : AT_ONCE;
    last = now;
    let elements = 0;
    for (let block; dataset['script'] && elements < atOnce && (block = blocks.shift());) {
      elements += block.querySelectorAll('*').length + 1;
      block.style.contentVisibility = 'visible';
    }
    // The page keeps its mark: to take it away would style every element anew.
    if (elements > 0) requestAnimationFrame(layOutSome);
  };
  addEventListener('load', () => requestAnimationFrame(layOutSome));
  addEventListener('hashchange', layOutAll);
}
