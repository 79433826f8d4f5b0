import { toast } from './toast.ts';

/**
 * Copies the file that a button names in `data-copy`, else the code of the listing that it belongs
 * to, without the marks of the page.
 */
export async function copyCode(button: HTMLElement): Promise<void> {
  if (button.dataset['copy']) return copyFile(button.dataset['copy']);
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

async function copyFile(file: string): Promise<void> {
  try {
    const response = await fetch(file);
    if (!response.ok) throw new Error(String(response.status));
    await navigator.clipboard.writeText(await response.text());
    toast('Lesson copied as Markdown.');
  } catch {
    toast('This did not work. The link beside it keeps the lesson as a file.');
  }
}
