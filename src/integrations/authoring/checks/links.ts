import type { Node, Root } from 'mdast';
import { visit } from '../../../course/read/visit.ts';
import { decode, resolveUrl, type Target } from '../../site/urls.ts';
import { fileOf, paths } from '../../../course/paths.ts';
import { suggest } from '../../../course/findings.ts';
import type { ContentCheck } from '../check.ts';
import type { Finding, Report } from '../../../course/report.ts';
import { siteMap, type SiteMap } from '../site-map.ts';

/**
 * Links within the site lead to a page and a place that exist. What only a built page knows, the
 * finishing of the build checks.
 */
export const checkLinks: ContentCheck = (content, reportIn) => {
  const site = siteMap(content);
  const files = new Set(site.keys());
  const pages = [
    ...content.lessons.map((page) => ({ ...page, from: fileOf(paths.lesson(page.slug)) })),
    ...content.korean.map((page) => ({ ...page, from: fileOf(paths.korean(page.slug)) })),
  ];
  for (const { file, tree, from } of pages) {
    if (tree) checkPage(tree, from, site, files, reportIn(file));
  }
};

function checkPage(
  tree: Root,
  from: string,
  site: SiteMap,
  files: ReadonlySet<string>,
  report: Report,
): void {
  visit(tree, (node: Node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !('url' in node)) return;
    const target = resolveUrl(String(node.url), from, files);
    const finding = target && (missingPage(target, site) ?? missingPlace(target, site));
    if (!finding) return;
    const found = String(node.url);
    const repair = meant(found, site) ?? finding.repair;
    report(node.position?.start, { ...finding, found, repair });
  });
}

/** What an address stands for that is no address of the site; undefined if that is not plain. */
function meant(found: string, site: SiteMap): string | undefined {
  if (found.startsWith('www.')) return `write https://${found}`;
  if (/^[\w.+-]+@[\w-]+\.\w/.test(found)) return `write mailto:${found}`;
  const slug = /^(?:\.{0,2}\/)*(?:lessons\/)?([a-z0-9-]+)(?:\.mdx?|\/)?$/.exec(found)?.[1];
  return slug !== undefined && site.has(fileOf(paths.lesson(slug)))
    ? `write ${paths.lesson(slug)}`
    : undefined;
}

function missingPage({ file }: Target, site: SiteMap): Finding | undefined {
  if (site.has(file)) return undefined;
  return {
    problem: 'A dead link',
    expected: 'the address of a page or file of the site',
    found: '',
    repair: suggest(asAddress(file), [...site.keys()].map(asAddress), 'correct the address'),
  };
}

function missingPlace({ file, fragment }: Target, site: SiteMap): Finding | undefined {
  const known = site.get(file);
  // A fragment may carry a state behind a question mark; parts of a figure carry its id in theirs.
  const id = decode(fragment.slice(1).split(/\?|:~:/)[0] ?? '');
  if (!known || id === '' || id === 'top' || known.has(id)) return undefined;
  if ([...known].some((whole) => id.startsWith(`${whole}-`))) return undefined;
  return {
    problem: 'A dead link to a place on a page',
    expected: `a heading, figure or entry with the id "${id}" on ${asAddress(file)}`,
    found: '',
    repair: suggest(id, known, 'give the place this id or correct the address'),
  };
}

const asAddress = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
