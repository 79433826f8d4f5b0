import { paths } from '../../course/paths.ts';
import { classesOf, copyOf, elements, remove } from '../site/dom.ts';
import type { Document, Element } from '../site/dom.ts';
import { HOST_ONLY, matchesOne } from '../site/host-only.ts';
import { ASSETS, CLASSIC, filesIn, pageAt, readFileOf, writeFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { archiveOf } from './archive.ts';
import type { Packed } from './archive.ts';
import { toHtml } from '../site/formulas.ts';

const FILE = paths.zip.slice(1);
const FOLDER = 'adapting-language-models';
/** What only a host reads, what a page opened from disk may not fetch, and the archive itself. */
const LEFT_OUT = [
  ...HOST_ONLY,
  // From disk all modules come in one script, and so does a search index.
  new RegExp(`^${ASSETS}/(?!(?:${Object.values(CLASSIC).join('|')})\\.)[^/]*\\.js$`),
  /^search\/[^/]+\/(?!pack\.js$|engine\.js$)/,
];

/**
 * Writes what is read from disk as one archive, which unpacks to a folder with a first page to open.
 * Elements with the class `online` stay behind, since they lead to what is not in the folder.
 */
export async function writeZip(site: Site): Promise<void> {
  await writeFileOf(site, FILE, await archiveOf(filesOf(site)));
}

async function* filesOf(site: Site): AsyncGenerator<Packed> {
  for (const path of await filesIn(site.dist)) {
    if (matchesOne(path, LEFT_OUT)) continue;
    const page = pageAt(site, path);
    const changed = page && withoutOnline(page.document);
    yield [`${FOLDER}/${path}`, changed ?? (await readFileOf(site, path))];
  }
}

/** @returns undefined for a page that stays as it is */
function withoutOnline(document: Document): Uint8Array | undefined {
  const isOnline = (element: Element): boolean => classesOf(element).includes('online');
  if (!elements(document).some(isOnline)) return undefined;
  const copy = copyOf(document);
  [...elements(copy)].filter(isOnline).forEach(remove);
  return Buffer.from(toHtml(copy));
}
