const formulaAround = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest('.katex') ?? null;

/** What is copied holds each formula once, as TeX between dollar signs. */
export function copyFormulas(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0).cloneRange();
  // A selection that begins or ends inside a formula takes the whole formula.
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const copied = range.cloneContents();
  const formulas = copied.querySelectorAll('.katex');
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    formula.replaceWith(formula.closest('.katex-display') ? `$$${tex}$$` : `$${tex}$`);
  }
  event.clipboardData.setData('text/plain', copied.textContent);
  event.preventDefault();
}
