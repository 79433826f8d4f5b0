// @ts-check
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { headingTexts } from './src/integrations/authoring/heading-texts.ts';
import { authoring } from './src/integrations/authoring/integration.ts';
import { studyFacts } from './src/integrations/authoring/study-facts.ts';
import { finish } from './src/integrations/finish.ts';
import { preactByVite } from './src/integrations/preact.ts';
import { searchWhileWriting } from './src/integrations/search/dev.ts';
import { siteUrl } from './src/integrations/site-url.ts';

// A file of what was printed is read by people too.
if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1';

const course = authoring(import.meta.dirname);
const site = readSite();

export default defineConfig({
  // Only absolute addresses (canonical links, social cards) need it; every other link is relative.
  ...(site ? { site } : {}),
  logger: { entrypoint: './src/integrations/log.js' },
  devToolbar: { enabled: false },
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  markdown: {
    processor: unified({
      // The finished pages are set as a whole.
      smartypants: false,
      remarkPlugins: [course.parsed, remarkMath, studyFacts, course.lessons, headingTexts],
      rehypePlugins: [course.formulas],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx({
      optimize: { ignoreElementNames: ['h2', 'h3', 'table', 'thead', 'tbody', 'tr', 'th', 'td'] },
    }),
    preactByVite(),
    course,
    searchWhileWriting(),
    finish(),
  ],
  vite: {
    resolve: {
      alias: [
        {
          find: /^preact\/jsx-runtime$/,
          replacement: fileURLToPath(new URL('src/integrations/jsx-runtime.js', import.meta.url)),
        },
      ],
    },
    build: {
      // Fonts stay files, so that the policy needs no data: and the browser fetches only what a page uses.
      assetsInlineLimit: 0,
    },
  },
});

/** Ends the build at an address that is none: an error thrown here would be printed with a stack. */
function readSite() {
  try {
    return siteUrl(process.env['SITE_URL']);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
