/**
 * Part of the page script: fetches Astro's island runtime when the first island comes near the
 * screen, so that a page which is only read runs none of it. Bundled by classic-scripts.ts.
 */
declare const ISLAND_RUNTIME: string;

const RETRY_AFTER = 3000;

const start = (): void => {
  globalThis.courseLoad?.(ISLAND_RUNTIME).catch(() => setTimeout(watch, RETRY_AFTER));
};

const watch = (): void => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      start();
    },
    // Half a screen ahead: the runtime is there when the island is.
    { rootMargin: '50%' },
  );
  for (const island of document.querySelectorAll('astro-island')) {
    if (island.getAttribute('client') !== 'visible') {
      observer.disconnect();
      start();
      return;
    }
    // The island itself has no box.
    for (const child of island.children) observer.observe(child);
  }
};

watch();

export {};
