import { initOnce } from '../shared/load-once.ts';

/** Initialises the display menu when it is first opened; the choice itself was applied before first paint. */
export function initDisplay(): void {
  const init = initOnce(async () => {
    (await import('./settings.ts')).initSettings();
  });
  document.getElementById('display')?.addEventListener('beforetoggle', init);
}
