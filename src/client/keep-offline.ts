import { initOnce } from '../shared/load-once.ts';

/** Keeps what is read for times without a network; the code for it is fetched after the page itself. */
export function initKeeping(): void {
  if (!globalThis.courseRoot?.startsWith('http') || !('serviceWorker' in navigator)) return;
  const init = initOnce(async () => {
    await (await import('./offline/page-part.ts')).initOffline();
  });
  // A page that comes from the copy may be the time to look for a newer one.
  if (navigator.serviceWorker.controller) addEventListener('load', init);
  else addEventListener('scroll', init, { once: true, passive: true });
}
