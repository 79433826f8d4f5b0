import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parse } from 'parse5';
import type { Problem } from '../../course/findings.ts';
import type { Document } from './dom.ts';
import { slimmer } from './slim.ts';
import { sayFormulas, toHtml } from './formulas.ts';

/** Folder of scripts, styles and fonts; the loader takes its parent for the root of the site. */
export const ASSETS = 'assets';

/** Names in `ASSETS` of the scripts that a page itself asks for, without hash and extension. */
export const CLASSIC = {
  /** of every page */
  page: 'page',
  /** all modules in one, for pages opened from disk */
  modules: 'offline-modules',
} as const;

export interface Page {
  /** path of the file from the root of the site, such as `lessons/lora/index.html` */
  readonly path: string;
  readonly document: Document;
}

/** A built site while it is being finished: its pages in memory, all other files on disk. */
export interface Site {
  /** folder of the build, absolute */
  readonly dist: string;
  /** where it will stand, with a slash at its end; undefined if nobody has said */
  readonly address?: string | undefined;
  /** paths of the scripts that hold the framework of the islands */
  readonly framework?: ReadonlySet<string> | undefined;
  readonly pages: readonly Page[];
  /** paths of all files from the root of the site */
  readonly files: Set<string>;
  /** what authors have to repair; the build stops before it writes the pages if there is any */
  readonly problems: Problem[];
}

const byPath = new WeakMap<readonly Page[], ReadonlyMap<string, Page>>();

/** The page at a path from the root of the site. */
export function pageAt({ pages }: Pick<Site, 'pages'>, path: string): Page | undefined {
  const known = byPath.get(pages) ?? new Map(pages.map((page) => [page.path, page]));
  byPath.set(pages, known);
  return known.get(path);
}

/** Paths of all files in the build, from the root of the site, sorted. */
export async function filesIn(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** @param known what only the build knows of it */
export async function readSite(
  dist: string,
  known: Partial<Pick<Site, 'address' | 'framework'>> = {},
): Promise<Site> {
  const paths = await filesIn(dist);
  const slim = slimmer();
  const pages: Page[] = [];
  for (const path of paths.filter((file) => file.endsWith('.html'))) {
    const document = parse(await readFile(join(dist, path), 'utf8'));
    slim(document);
    sayFormulas(document);
    pages.push({ path, document });
  }
  return { ...known, dist, pages, files: new Set(paths), problems: [] };
}

export function readFileOf(site: Site, path: string): Promise<Buffer> {
  return readFile(join(site.dist, path));
}

export async function writeFileOf(
  site: Pick<Site, 'dist' | 'files'>,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await mkdir(dirname(join(site.dist, path)), { recursive: true });
  await writeFile(join(site.dist, path), content);
  site.files.add(path);
}

/** Writes an asset under a name that changes with its content. @returns its path */
export async function writeAsset(
  site: Site,
  name: string,
  extension: string,
  content: string | Uint8Array,
): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const path = `${ASSETS}/${name}.${hash}.${extension}`;
  await writeFileOf(site, path, content);
  return path;
}

export async function removeFile(site: Site, path: string): Promise<void> {
  await rm(join(site.dist, path), { force: true });
  site.files.delete(path);
}

export async function writePages(site: Site): Promise<void> {
  for (const { path, document } of site.pages) await writeFileOf(site, path, toHtml(document));
}
