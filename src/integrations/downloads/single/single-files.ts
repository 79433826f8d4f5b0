import { basename, dirname } from 'node:path/posix';
import { paths } from '../../../course/paths.ts';
import { copyOf } from '../../site/dom.ts';
import { writePolicies } from '../../policy/policy.ts';
import { writeFileOf } from '../../site/site.ts';
import type { Page, Site } from '../../site/site.ts';
import { lessonsOf } from '../lessons-as-markdown.ts';
import { inlineScripts, readModules } from './inline-scripts.ts';
import { inlineStyles } from './inline-styles.ts';
import { onlyItself } from './only-itself.ts';
import { toHtml } from '../../site/formulas.ts';

/** A page and the file that it becomes. */
interface Single {
  page: Page;
  file: string;
}

const singlesOf = (site: Pick<Site, 'pages'>): Single[] => [
  ...lessonsOf(site).map((page) => ({ page, file: paths.single(nameOf(page)).slice(1) })),
  ...site.pages
    .filter(({ path }) => /^widgets\/[^/]+\/index\.html$/.test(path))
    .map((page) => ({ page, file: paths.singleWidget(nameOf(page)).slice(1) })),
];

const nameOf = ({ path }: Page): string => basename(dirname(path));

/** Says that the files will be there, for the pages that link to them. */
export function announceSingleFiles(site: Site): void {
  for (const { file } of singlesOf(site)) site.files.add(file);
}

/**
 * Writes each lesson and each widget as one HTML file that needs no other: styles, fonts, pictures and
 * scripts are inside, so that it works from a double click, as an attachment and in a sandboxed frame.
 */
export async function writeSingleFiles(site: Site): Promise<void> {
  const modules = await readModules(site);
  for (const { page, file } of singlesOf(site)) {
    const document = copyOf(page.document);
    const copy = { path: page.path, document };
    onlyItself(copy, site);
    await inlineStyles(site, copy);
    await inlineScripts(site, copy, modules);
    writePolicies({ pages: [copy] }, 'inside');
    await writeFileOf(site, file, toHtml(document));
  }
}
