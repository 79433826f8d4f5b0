// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { authoring } from '../../../src/integrations/authoring/integration.ts';

if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1';

const course = authoring(import.meta.dirname);

/** A site of one lesson, built with the plugins of the course. */
export default defineConfig({
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath, course.lessons],
      rehypePlugins: [rehypeKatex],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), preact(), course],
});
