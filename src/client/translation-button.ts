/** Wakes the button that shows a lesson's Korean text beside the English one. */
export function wakeTranslation(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-translation]');
  const slug = button?.dataset['translation'];
  if (!button || slug === undefined) return;
  button.disabled = false;
  button.addEventListener('click', () => {
    void import('./side-by-side.ts').then(async ({ toggleTranslation }) => {
      const shown = await toggleTranslation(slug);
      button.setAttribute('aria-pressed', String(shown));
      document.documentElement.toggleAttribute('data-bilingual', shown);
    });
  });
}
