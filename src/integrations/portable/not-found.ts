import { readFile } from 'node:fs/promises';
import { classicBundle } from './bundle.ts';
import { append, attribute, create, elements, need, remove, setAttribute } from '../site/dom.ts';
import type { Element } from '../site/dom.ts';
import type { Site } from '../site/site.ts';

const FIND_ROOT = new URL('browser/find-root.ts', import.meta.url);

/** The page that hosts show for an address without a page. */
export const NOT_FOUND = '404.html';

/**
 * Prepares the 404 page for any depth and any sub-folder, where no address it could hold is
 * right. It keeps its inline styles (with fonts of the system) and gets a small inline script
 * that finds the root of the site, then the page script, stylesheets and links. Without scripts
 * its text is there, and its links lead home from a missing page at the root only. Comes after
 * the addresses were made relative.
 */
export async function prepareNotFound(site: Site): Promise<void> {
  const page = site.pages.find(({ path }) => path === NOT_FOUND);
  if (!page) return;
  const all = [...elements(page.document)];
  const script = all.find(isPageScript);
  const src = script && attribute(script, 'src');
  if (!script || src === undefined) return;
  remove(script);
  for (const element of all) {
    const href = attribute(element, 'href');
    if (href === undefined || href.startsWith('#')) continue;
    setAttribute(element, 'data-href', href);
    // A link in the head would ask for a file that is not there; one in the text may be right.
    if (element.tagName === 'link') setAttribute(element, 'href', undefined);
  }
  const sources = new Map([['find-root.ts', await readFile(FIND_ROOT, 'utf8')]]);
  const entry = "import '/find-root.ts';";
  const code = await classicBundle(entry, sources, { PAGE_SCRIPT: src });
  append(need(page.document, 'head'), create('script', {}, code));
}

const isPageScript = (element: Element): boolean =>
  element.tagName === 'script' && attribute(element, 'defer') !== undefined;
