import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../../course/paths.ts';
import { attribute, elements, setAttribute, setText } from '../site/dom.ts';
import { writePages } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/** What the last steps make of the finished pages. */
const DOWNLOADS: readonly string[] = [paths.zip, paths.epub];

/** Says that the downloads will be there, for the pages that link to them. */
export function announce(site: Site): void {
  for (const path of DOWNLOADS) site.files.add(path.slice(1));
}

/**
 * Writes the size of a download, in brackets, into each element that names it with `data-size`. Comes when all are
 * there, and changes only the host's copy: an archive does not hold its own size.
 */
export async function saySizes(site: Site): Promise<void> {
  for (const page of site.pages) {
    const places = [...elements(page.document)].filter(
      (element) => attribute(element, 'data-size') !== undefined,
    );
    for (const place of places) {
      const { size } = await stat(join(site.dist, attribute(place, 'data-size') ?? ''));
      setText(place, `(${(size / 1e6).toFixed(1)} MB)`);
      setAttribute(place, 'data-size', undefined);
    }
    if (places.length > 0) await writePages({ ...site, pages: [page] });
  }
}
