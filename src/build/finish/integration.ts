import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AuthorError } from '../authoring/author-error.ts';
import { classicScripts } from '../portable/classic-scripts.ts';
import { joinLateStyles } from '../portable/late-styles.ts';
import { relativeLinks } from '../portable/links.ts';
import { prepareNotFound } from '../portable/not-found.ts';
import { withoutPreload } from '../portable/without-preload.ts';
import { ASSETS, readSite, writePages } from '../portable/site.ts';
import type { Site } from '../portable/site.ts';
import { finishStyles, mergeStyles } from '../portable/styles.ts';
import { writeSearchIndex } from '../search/index.ts';
import { subsetFonts } from './fonts.ts';
import { assertPortable } from './assert-portable.ts';
import { writePolicies } from './policy.ts';

/** What is done to a built site, in this order. */
const steps: readonly ((site: Site) => Promise<void> | void)[] = [
  classicScripts,
  joinLateStyles,
  async (site) => {
    site.pages.forEach(mergeStyles);
    await finishStyles(site, await subsetFonts(site));
  },
  relativeLinks,
  prepareNotFound,
  writePolicies,
  stopAtProblems,
  writePages,
  ({ dist }) => writeSearchIndex(dist),
  assertPortable,
];

/**
 * Finishes what Astro built: afterwards the folder is the whole product, and works over http at
 * the root of a host and in any sub-folder as well as opened from disk.
 */
export function finish(): AstroIntegration {
  return {
    name: 'finish',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [withoutPreload] } });
      },
      'astro:config:done': ({ config }) => {
        if (config.base !== '/' || config.build.assets !== ASSETS) {
          throw new Error(
            `The build wants base "/" and build.assets "${ASSETS}": links are relative.`,
          );
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await readSite(fileURLToPath(dir));
        for (const step of steps) await step(site);
        logger.info(`${site.pages.length} pages, ready for any host, any folder and from disk`);
      },
    },
  };
}

function stopAtProblems({ problems }: Site): void {
  if (problems.length > 0) throw new AuthorError(problems);
}
