import { toast } from './toast.ts';

/** Permanent links copy themselves; a shared widget state scrolls to its figure; formulas copy as TeX. */
export function wakeLinks(): void {
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
    const [id = '', state] = location.hash.slice(1).split('?');
    if (state !== undefined) document.getElementById(id)?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();
  document.addEventListener('copy', copyFormulas);
}

/** What is copied holds each formula once, as TeX between dollar signs. */
function copyFormulas(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const copied = document.createElement('div');
  const range = selection.getRangeAt(0);
  const within = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('.katex') ?? null;
  // A selection that begins or ends inside a formula takes the whole formula.
  const [first, last] = [within(range.startContainer), within(range.endContainer)];
  const whole = range.cloneRange();
  if (first) whole.setStartBefore(first);
  if (last) whole.setEndAfter(last);
  copied.append(whole.cloneContents());
  const formulas = copied.querySelectorAll('.katex');
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    formula.replaceWith(formula.closest('.katex-display') ? `$$${tex}$$` : `$${tex}$`);
  }
  event.clipboardData.setData('text/plain', copied.textContent);
  event.preventDefault();
}
