import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readSite } from './site.ts';
import type { Site } from './site.ts';
import { toHtml } from './formulas.ts';

/** For tests: a built site with these files, in a folder that goes when the test ends. */
export async function fixtureSite(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Site> {
  const dist = await mkdtemp(join(tmpdir(), 'site '));
  onTestFinished(() => rm(dist, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), content);
  }
  return readSite(dist);
}

/** A small page, with a title so that it is valid. */
export const htmlPage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`;

/** HTML of a page as it stands. @throws Error if there is no such page */
export function htmlOf(site: Site, path = 'index.html'): string {
  const page = site.pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return toHtml(page.document);
}
