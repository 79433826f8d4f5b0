import { initOnce } from '../shared/load-once.ts';
import { onSelected } from './selected.ts';
import { toast } from './toast.ts';

/**
 * Permanent links copy themselves; a shared widget state scrolls to its figure, a link to an answer
 * opens it; formulas copy as TeX.
 */
export function initLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.anchor, .figure-number, .equation-number',
  )) {
    link.addEventListener('click', () => {
      // Browsers offer the clipboard to secure pages only.
      if (!('clipboard' in navigator)) return;
      void navigator.clipboard.writeText(link.href).then(
        () => {
          toast('Link copied.');
        },
        () => undefined,
      );
    });
  }
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1).split('?')[0] ?? '');
    target?.closest('details')?.setAttribute('open', '');
    target?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  // The browser went to the fragment before the last styles came, and they moved what lies below.
  reveal();
  if (document.querySelector('.katex')) {
    onSelected(
      initOnce(async () => {
        document.addEventListener('copy', (await import('./copy-formulas.ts')).copyFormulas);
      }),
    );
  }
}
