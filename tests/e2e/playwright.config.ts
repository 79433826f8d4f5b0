import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { Options } from '../support/course.ts';

const executablePath = process.env['COURSE_BROWSER'];

// Root in a container has no sandbox; the other switches keep the browser off the network.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const launchOptions = { ...(executablePath === undefined ? {} : { executablePath }), args };

/** The same tests in every way of reading the one build. */
export default defineConfig<Options>({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: '../support/global-setup.ts',
  fullyParallel: true,
  // A test waits for timers of the page much of its time: half as many again as cores keep all cores busy.
  workers: Math.ceil(1.5 * availableParallelism()),
  forbidOnly: true,
  // How long a machine takes is no matter of correctness; a slow one may be busy for a while.
  timeout: 180_000,
  expect: {
    timeout: 20_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/trees/{arg}{ext}' },
  },
  use: {
    browserName: 'chromium',
    // A worker would answer in place of the host that a test asks; its own tests let it.
    serviceWorkers: 'block',
    launchOptions,
  },
  projects: [
    { name: 'http', use: { way: 'http' } },
    { name: 'sub-folder', use: { way: 'folder' }, testMatch: /(ways|study|notes)\.spec\.ts/ },
    {
      name: 'file',
      use: {
        way: 'file',
        // With it, one page in a hundred has a storage that keeps nothing: see `mendCutOff`.
        launchOptions: { ...launchOptions, args: [...args, '--disable-features=RenderDocument'] },
      },
      testIgnore: /http-only\.spec\.ts/,
    },
  ],
});
