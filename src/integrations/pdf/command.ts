/** Prints the built course into one PDF: `npm run pdf`. */
import { writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { fileOf, paths } from '../../course/paths.ts';
import { CHROMIUM_PROGRAMS, CHROMIUM_VARIABLE, installedProgram } from '../programs.ts';
import { serve } from '../serve.ts';
import { coursePdf } from './course-pdf.ts';

const FILE = 'adapting-language-models.pdf';
/** A slow machine lays out two hundred pages in minutes. */
const PATIENCE = 900_000;

async function print(): Promise<void> {
  const executablePath = installedProgram(CHROMIUM_VARIABLE, CHROMIUM_PROGRAMS);
  if (executablePath === undefined) {
    throw new Error(
      `There is no Chromium or Chrome on this machine. Install one, or say where it is: ${CHROMIUM_VARIABLE}=/path/to/chromium npm run pdf`,
    );
  }
  const course = await serve({ port: 0 });
  // Root in a container has no sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(course.url + fileOf(paths.print));
    await writeFile(FILE, await coursePdf(page));
    console.log(`The course as a PDF: ${FILE}`);
  } finally {
    await browser.close();
    await course.close();
  }
}

await print().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
