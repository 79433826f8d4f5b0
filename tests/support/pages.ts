import { globSync } from 'node:fs';

/** Every page of the built course, as `lessons/lora/index.html`, from the build itself. */
export const pages: readonly string[] = globSync('**/*.html', { cwd: 'dist' })
  .map((path) => path.replaceAll('\\', '/'))
  // Single files are copies of pages.
  .filter((path) => !path.startsWith('single/'))
  .sort();

export const lessons = pages.filter((page) => page.startsWith('lessons/'));
export const widgets = pages.filter((page) => /^widgets\/[^/]+\/index\.html$/.test(page));
