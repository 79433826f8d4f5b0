import { chromium } from '@playwright/test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { CHROMIUM_PROGRAMS, CHROMIUM_VARIABLE, installedProgram } from './programs.ts';
import { serve } from './serve.ts';

/** A slow machine lays out two hundred pages in minutes. */
const PATIENCE = 900_000;

/**
 * Serves the built course and opens a page of this machine's Chromium on it, for a command.
 * @param name of the command, for its message where there is no such browser
 * @param use is given the page and the address of the course; it ends in a slash
 */
export async function withBuiltCourse(
  name: string,
  options: BrowserContextOptions,
  use: (page: Page, url: string) => Promise<void>,
): Promise<void> {
  const executablePath = installedProgram(CHROMIUM_VARIABLE, CHROMIUM_PROGRAMS);
  if (executablePath === undefined) {
    throw new Error(
      `There is no Chromium or Chrome on this machine. Install one, or say where it is: ${CHROMIUM_VARIABLE}=/path/to/chromium npm run ${name}`,
    );
  }
  const course = await serve({ port: 0 });
  // Root in a container has no sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block', ...options });
    page.setDefaultTimeout(PATIENCE);
    await use(page, course.url);
  } finally {
    await browser.close();
    await course.close();
  }
}

/** Runs a command; what stops it is said in one line. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  await command().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
