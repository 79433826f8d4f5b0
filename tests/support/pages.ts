import { globSync } from 'node:fs';

/** Every page of the built course, as `lessons/lora/index.html`, from the build itself. */
export const pages: readonly string[] = globSync('**/*.html', { cwd: 'dist' })
  .map((path) => path.replaceAll('\\', '/'))
  // Single files are copies of pages.
  .filter((path) => !path.startsWith('single/'))
  .sort();

/** Those that hold what no other page holds; the course to print is asked about by tests of its own. */
export const readPages = pages.filter((path) => !path.startsWith('print/'));
export const lessons = pages.filter((page) => page.startsWith('lessons/'));
export const widgets = pages.filter((page) => /^widgets\/[^/]+\/index\.html$/.test(page));
