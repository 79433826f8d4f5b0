import { toast } from './toast.ts';

/** Copies the code of the listing that a button belongs to, without the marks of the page. */
export async function copyCode(button: Element): Promise<void> {
  const code = button.closest('.listing')?.querySelector('pre');
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    toast('Code copied.');
  } catch {
    // Browsers offer the clipboard to secure pages only.
    getSelection()?.selectAllChildren(code);
    toast('The code is selected: copy it from here.');
  }
}
