/** Draws the social card of each lesson of the built course: `npm run cards`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { readCourse } from '../../course/read-course.ts';
import { fileOf, paths } from '../../course/paths.ts';
import { runCommand, withBuiltCourse } from '../built-course.ts';
import { CARD, composeCard } from './card.ts';
import { cardOf, WORDS } from './drawn.ts';

const FOLDER = 'public';
// What the figures show before anyone touches them, in the light theme.
const PAGE = {
  viewport: CARD,
  javaScriptEnabled: false,
  bypassCSP: true,
  colorScheme: 'light',
} as const;

await runCommand(() =>
  withBuiltCourse('cards', PAGE, async (page, url) => {
    const words: Record<string, string> = {};
    await mkdir(`${FOLDER}/cards`, { recursive: true });
    for (const { slug } of (await readCourse('.')).lessons) {
      await page.goto(url + fileOf(paths.lesson(slug)));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      words[slug] = await page.evaluate(composeCard, CARD);
      await page.screenshot({ path: `${FOLDER}/${cardOf(slug)}` });
    }
    await writeFile(WORDS, `${JSON.stringify(words, null, 2)}\n`);
    console.log(`The cards of ${Object.keys(words).length} lessons: ${FOLDER}/cards/`);
  }),
);
