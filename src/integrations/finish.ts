import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AuthorError } from '../course/findings.ts';
import { writeSitemap } from './discovery/sitemap.ts';
import { lessonsAsMarkdown } from './downloads/lessons-as-markdown.ts';
import { writeEpub } from './downloads/book/epub.ts';
import { announce, saySizes } from './downloads/sizes.ts';
import { announceSingleFiles, writeSingleFiles } from './downloads/single/single-files.ts';
import { fillWholeCourse } from './downloads/paper/whole-course.ts';
import { writeZip } from './downloads/zip.ts';
import { findFramework } from './portable/framework.ts';
import { writeEditionList } from './offline/edition-list.ts';
import { writeWorker } from './offline/service-worker.ts';
import { classicScripts } from './portable/classic-scripts.ts';
import { classesByPage } from './site/page-classes.ts';
import { joinNonCriticalCss } from './site/non-critical-css.ts';
import { relativeLinks } from './site/links.ts';
import { prepareNotFound } from './portable/not-found.ts';
import { withoutPreload } from './portable/without-preload.ts';
import { ASSETS, readSite, writePages } from './site/site.ts';
import type { Site } from './site/site.ts';
import { runSteps } from './site/steps.ts';
import type { Step } from './site/steps.ts';
import { drawThumbnails } from './site/thumbnails.ts';
import { typeset } from './site/typeset.ts';
import { finishStyles, mergeStyles } from './site/styles.ts';
import { searchSources } from './search/engine-bundle.ts';
import { writeSearchIndex } from './search/index.ts';
import { removeSearchMarks } from './search/marks.ts';
import { subsetFonts } from './fonts/fonts.ts';
import { assertPortable } from './portable/assert-portable.ts';
import { writePolicies } from './policy/policy.ts';

/** What is done to a built site, in this order. */
const steps: readonly Step[] = [
  { name: 'pictures of widgets', run: drawThumbnails },
  { name: 'typography', run: typeset },
  { name: 'the course to print', run: fillWholeCourse },
  { name: 'classic scripts', run: classicScripts },
  { name: 'non-critical CSS', run: joinNonCriticalCss },
  {
    name: 'fonts and styles',
    run: async (site) => {
      site.pages.forEach(mergeStyles);
      const classesOn = await classesByPage(site, await searchSources());
      await finishStyles(site, await subsetFonts(site, classesOn));
    },
  },
  { name: 'lessons as Markdown', run: lessonsAsMarkdown },
  { name: 'downloads to come', run: announce },
  { name: 'single files to come', run: announceSingleFiles },
  { name: 'relative links', run: relativeLinks },
  { name: 'page for addresses that lead nowhere', run: prepareNotFound },
  { name: 'content security policy', run: writePolicies },
  { name: 'problems of authors', run: stopAtProblems },
  { name: 'search index', run: writeSearchIndex },
  {
    name: 'pages',
    run: (site) => {
      removeSearchMarks(site);
      return writePages(site);
    },
  },
  { name: 'sitemap', run: writeSitemap },
  { name: 'works at any address and from disk', run: assertPortable },
  { name: 'the course as one archive', run: writeZip },
  { name: 'lessons and figures as single files', run: writeSingleFiles },
  { name: 'the course as an EPUB', run: writeEpub },
  { name: 'sizes of downloads', run: saySizes },
  { name: 'service worker', run: (site) => writeWorker(site) },
  { name: 'list of the edition', run: writeEditionList },
];

/**
 * Finishes what Astro built: afterwards the folder is the whole product, and works over http at
 * the root of a host and in any sub-folder as well as opened from disk.
 */
export function finish(): AstroIntegration {
  let address: string | undefined;
  const framework = new Set<string>();
  return {
    name: 'finish',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [withoutPreload, findFramework(framework)] } });
      },
      'astro:config:done': ({ config }) => {
        address = config.site;
        if (config.base !== '/' || config.build.assets !== ASSETS) {
          throw new Error(
            `The build wants base "/" and build.assets "${ASSETS}": links are relative.`,
          );
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await readSite(fileURLToPath(dir), { address, framework });
        await runSteps(site, steps, (name) => {
          logger.info(name);
        });
        logger.info(`${site.pages.length} pages, ready for any host, any folder and from disk`);
      },
    },
  };
}

function stopAtProblems({ problems }: Site): void {
  if (problems.length > 0) throw new AuthorError(problems);
}
