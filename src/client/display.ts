import { wakeOnce } from '../shared/load-once.ts';

/** Wakes the display menu when it is first opened; the choice itself was applied before first paint. */
export function wakeDisplay(): void {
  const wake = wakeOnce(async () => {
    (await import('./settings.ts')).wakeSettings();
  });
  document.getElementById('display')?.addEventListener('beforetoggle', wake);
}
