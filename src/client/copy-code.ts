import { toast } from './toast.ts';

/**
 * Copies the file that a button names in `data-copy`, or the line that embeds the figure named in
 * `data-embed`, else the code of the listing that it belongs to, without the marks of the page.
 */
export async function copyCode(button: HTMLElement): Promise<void> {
  if (button.dataset['copy']) return copyFile(button.dataset['copy']);
  if (button.dataset['embed']) return copyFrame(button.dataset['embed']);
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

async function copyFrame(title: string): Promise<void> {
  // The address of the page follows the state of its figure.
  const { scrollHeight = 0 } = document.querySelector('.widget') ?? {};
  const line = frameLine(location.href, title, scrollHeight);
  try {
    await navigator.clipboard.writeText(line);
    toast('Line copied. It shows the figure as it now is.');
  } catch {
    toast(line);
  }
}

/** Room for the title above a figure and its caption below. */
const ROUND_FIGURE = 260;

/**
 * HTML that shows a figure in its present state within another page, from its file without bars.
 * A guess is a form, which a frame without leave for forms does not even tell its scripts of.
 * @param address of the state, on the figure's own page
 * @param height of the figure, in CSS pixels
 */
export function frameLine(address: string, title: string, height: number): string {
  const source = address.replace(/\/widgets\/([^/#]+)\/[^#]*/, '/single/widgets/$1.html');
  const quote = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${quote(source)}" title="${quote(title)}" width="100%" height="${height + ROUND_FIGURE}" sandbox="allow-scripts allow-forms" loading="lazy"></iframe>`;
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
