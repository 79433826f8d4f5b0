/** Wakes the display menu when it is first opened; the choice itself was applied before first paint. */
export function wakeDisplay(): void {
  document.getElementById('display')?.addEventListener(
    'beforetoggle',
    () => {
      void import('./settings.ts').then(({ wakeSettings }) => {
        wakeSettings();
      });
    },
    { once: true },
  );
}
