import { attribute, elements, need, remove, setAttribute } from './dom.ts';
import type { Element } from './dom.ts';
import { readFileOf, removeFile, writeAsset } from './site.ts';
import type { Page, Site } from './site.ts';
import { resolveUrl } from './urls.ts';

/**
 * Joins the stylesheets that a page links in its body (those of its widgets and figures, and what
 * every page needs only after the first paint) into one, linked at the end of the body.
 */
export async function joinNonCriticalCss(site: Site): Promise<void> {
  const joined = new Set<string>();
  const kept = new Set<string>();
  for (const page of site.pages) {
    const links = nonCriticalLinks(page);
    const last = links.at(-1);
    if (!last) continue;
    // What every page shares stands at the end of the body; what belongs to a widget may refine it.
    const files = new Set(
      [last, ...links].flatMap((link) => {
        const target = resolveUrl(attribute(link, 'href') ?? '', page.path, site.files);
        return target && site.files.has(target.file) ? [target.file] : [];
      }),
    );
    if (files.size < 2) {
      for (const file of files) kept.add(file);
      continue;
    }
    const parts = await Promise.all([...files].map((file) => readFileOf(site, file)));
    setAttribute(
      last,
      'href',
      `/${await writeAsset(site, 'non-critical', 'css', parts.join('\n'))}`,
    );
    links.slice(0, -1).forEach(remove);
    for (const file of files) joined.add(file);
  }
  for (const file of joined.difference(kept)) await removeFile(site, file);
}

function nonCriticalLinks({ document }: Page): Element[] {
  return [...elements(need(document, 'body'))].filter(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet',
  );
}
