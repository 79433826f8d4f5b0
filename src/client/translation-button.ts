import { loadOnce } from '../shared/load-once.ts';
import { toast } from './toast.ts';

/** Initialises the button that shows a lesson's Korean text beside the English one. */
export function initTranslation(): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-translation]');
  const slug = button?.dataset['translation'];
  if (!button || slug === undefined) return;
  const fetchCode = loadOnce(() => import('./side-by-side.ts'));
  const toggle = async () => {
    const { toggleTranslation } = await fetchCode();
    const shown = await toggleTranslation(slug);
    button.setAttribute('aria-pressed', String(shown));
    document.documentElement.toggleAttribute('data-bilingual', shown);
  };
  button.disabled = false;
  button.addEventListener('click', () => {
    toggle().catch(() => {
      toast('The Korean text could not be fetched.');
    });
  });
}
