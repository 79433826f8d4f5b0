import { basename, dirname } from 'node:path/posix';
import { paths } from '../../course/paths.ts';
import { find, textOf } from '../site/dom.ts';
import { writeFileOf } from '../site/site.ts';
import type { Page, Site } from '../site/site.ts';
import { relativeUrl, resolveUrl } from '../site/urls.ts';
import { markdownOf } from './markdown.ts';
import { readingCopy } from './reading-copy.ts';

/** Writes each lesson as Markdown beside its page; for what reads no HTML. */
export async function lessonsAsMarkdown(site: Site): Promise<void> {
  for (const { path, document } of lessonsOf(site)) {
    const addressOf = (href: string): string => {
      const target = href.startsWith('#') ? undefined : resolveUrl(href, path, site.files);
      return target ? relativeUrl(path, target) : href;
    };
    const text = markdownOf(readingCopy(document), addressOf);
    const file = paths.markdown(basename(dirname(path))).slice(1);
    await writeFileOf(site, file, `${text}\n---\n\n${origin(document)}\n`);
  }
}

/** The lessons in the language they are written in. */
export const lessonsOf = ({ pages }: Pick<Site, 'pages'>): Page[] =>
  pages.filter(({ path }) => /^lessons\/[^/]+\/index\.html$/.test(path));

function origin(document: Page['document']): string {
  const footer = find(document, 'footer');
  const edition = /Edition \w+, [\d-]+/.exec(footer ? textOf(footer) : '')?.[0] ?? 'no edition';
  return `From _Adapting Language Models_, ${edition}. Text: CC BY 4.0; code: MIT.`;
}
