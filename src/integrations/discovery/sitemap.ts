import { addressOn } from '../site-url.ts';
import { attribute, elements, find } from '../site/dom.ts';
import { readFileOf, writeFileOf } from '../site/site.ts';
import type { Page, Site } from '../site/site.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes a sitemap of all pages and names it in `robots.txt`. Both need whole addresses: without the
 * site's own there is no sitemap.
 */
export async function writeSitemap(site: Site): Promise<void> {
  const { address, pages } = site;
  if (address === undefined) return;
  const lines = pages
    .filter((page) => page.path.endsWith('index.html') && !isCopy(page))
    .map((page) => entry(address, page, pages));
  await writeFileOf(
    site,
    'sitemap.xml',
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...lines,
      '</urlset>',
      '',
    ].join('\n'),
  );
  const robots = (await readFileOf(site, 'robots.txt')).toString();
  await writeFileOf(site, 'robots.txt', `${robots}Sitemap: ${addressOn(address, 'sitemap.xml')}\n`);
}

/** A page that asks not to be found. */
const isCopy = ({ document }: Page): boolean =>
  elements(document).some((element) => attribute(element, 'content') === 'noindex');

const folderOf = (path: string): string => path.replace(/index\.html$/, '');

/** A page, and itself in the other language if there is one. */
function entry(address: string, { path }: Page, pages: readonly Page[]): string {
  const english = path.replace(/^ko\//, '');
  const versions = pages.filter((page) => [english, `ko/${english}`].includes(page.path));
  const links =
    versions.length < 2
      ? ''
      : versions
          .map(({ path: other, document }) => {
            const html = find(document, 'html');
            const language = html ? attribute(html, 'lang') : 'en';
            return `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(addressOn(address, folderOf(other)))}"/>`;
          })
          .join('');
  return `<url><loc>${escape(addressOn(address, folderOf(path)))}</loc>${links}</url>`;
}
