import { changeCss } from '../../site/css.ts';
import {
  attribute,
  create,
  elements,
  insertAfter,
  remove,
  setAttribute,
  setText,
  textOf,
} from '../../site/dom.ts';
import { readFileOf } from '../../site/site.ts';
import type { Page, Site } from '../../site/site.ts';
import { resolveUrl } from '../../site/urls.ts';
import { dataUrl } from './data-url.ts';

/** Puts stylesheets, fonts and pictures of a page inside it. */
export async function inlineStyles(site: Site, page: Page): Promise<void> {
  for (const element of elements(page.document)) {
    const href = attribute(element, 'href') ?? '';
    const rel = attribute(element, 'rel');
    if (element.tagName === 'style')
      setText(element, await withFiles(site, page.path, textOf(element)));
    if (element.tagName !== 'link') continue;
    const file = resolveUrl(href, page.path, site.files)?.file ?? '';
    if (rel === 'stylesheet' && site.files.has(file)) {
      const css = (await readFileOf(site, file)).toString();
      insertAfter(element, create('style', {}, await withFiles(site, file, css)));
      remove(element);
    } else if (rel === 'icon' && site.files.has(file)) {
      setAttribute(element, 'href', await dataUrl(site, file));
    } else if (rel === 'apple-touch-icon') remove(element);
  }
}

async function withFiles(site: Site, path: string, css: string): Promise<string> {
  const addresses = new Set<string>();
  const read = (address: string): string => {
    addresses.add(address);
    return address;
  };
  changeCss(css, path, { url: read, font: read, keepsClass: () => true });
  const inside = new Map<string, string>();
  for (const address of addresses) {
    const file = resolveUrl(address, path, site.files)?.file ?? '';
    if (site.files.has(file)) inside.set(address, await dataUrl(site, file));
  }
  const put = (address: string): string => inside.get(address) ?? address;
  return changeCss(css, path, { url: put, font: put, keepsClass: () => true });
}
