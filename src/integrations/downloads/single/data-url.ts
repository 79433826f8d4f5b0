import { readFileOf } from '../../site/site.ts';
import type { Site } from '../../site/site.ts';

const TYPES: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

/** A file of the site as an address that holds it. */
export async function dataUrl(site: Site, path: string): Promise<string> {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`${path} is of no kind that a single file holds`);
  return `data:${type};base64,${(await readFileOf(site, path)).toString('base64')}`;
}
