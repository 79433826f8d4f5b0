import { appendFileSync, cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeCourse, slugOf } from './make-course.ts';
import type { Length } from './prose.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** The widget that the home page leads to. */
const WIDGETS = ['shared', 'low-rank'];
const WIDGET = '\n<LowRank id="fig-low-rank">What it shows.</LowRank>\n';

/** The project's own, with caches apart from those of the project, whose packages it shares. */
const CONFIG = `import course from './course.config.mjs';
export default {
  ...course,
  cacheDir: './.cache',
  vite: { ...course.vite, cacheDir: './.cache/vite' },
};
`;

/** Whether a part of the project's sources belongs to a site whose lessons are made. */
function isKept(path: string): boolean {
  const [part = '', folder, below] = relative(join(PROJECT, 'src'), path).split(sep);
  if (part === 'content') return folder === undefined || folder === 'data';
  if (part === 'figures')
    return (
      folder === undefined ||
      folder === 'parts' ||
      (!below && /^(?:drawing|figures)\.css$/.test(folder))
    );
  if (part === 'widgets') return folder === undefined || WIDGETS.includes(folder);
  return !path.includes('.test.');
}

/** Makes a project that builds: the whole course, but with that many made lessons for its own. */
export function makeSite(folder: string, lessons: number, length: Length): void {
  makeCourse(folder, lessons, length);
  appendFileSync(join(folder, `src/content/lessons/${slugOf(0)}.mdx`), WIDGET);
  cpSync(join(PROJECT, 'src'), join(folder, 'src'), { recursive: true, filter: isKept });
  for (const name of ['public', 'hosts', 'CHANGELOG.md', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  cpSync(join(PROJECT, 'astro.config.mjs'), join(folder, 'course.config.mjs'));
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
}
