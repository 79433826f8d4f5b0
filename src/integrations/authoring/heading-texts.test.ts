import { createProcessor } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { headingTexts } from './heading-texts.ts';

test.each([
  ['## Rank $r$ far below $d$', 'Rank r far below d'],
  ['## Trained with $1.73 \\times 10^{23}$ FLOPs', 'Trained with 1.73 × 10²³ FLOPs'],
  ['## *All* of `W` and $\\Delta W = BA$', 'All of W and ΔW = BA'],
  ['## Why $r \\ll d$?', 'Why r ≪ d?'],
  ['## Plain words', 'Plain words'],
])('%s reads as %s', async (source, text) => {
  const file = new VFile({ value: source });
  await createProcessor({ format: 'md', remarkPlugins: [remarkMath, headingTexts] }).process(file);
  expect(file.data).toMatchObject({ astro: { frontmatter: { headingTexts: [text] } } });
});
