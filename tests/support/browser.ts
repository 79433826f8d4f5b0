import { spawnSync } from 'node:child_process';
import { CHROMIUM_PROGRAMS, CHROMIUM_VARIABLE } from '../../src/integrations/programs.ts';
import { findProgram } from './program.ts';
import type { Program } from './program.ts';

interface Browser extends Program {
  /** environment variable that hands its path to the tests */
  variable: string;
  /** Playwright's name for its own build */
  playwright: string;
}

export const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: CHROMIUM_VARIABLE,
  programs: CHROMIUM_PROGRAMS,
  packages: [['chromium-headless-shell'], ['chromium']],
  playwright: 'chromium',
};
export const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'COURSE_FIREFOX',
  programs: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  packages: [['firefox-esr']],
  playwright: 'firefox',
};
export const WEBKIT: Browser = {
  name: 'WebKitGTK',
  variable: 'COURSE_WEBKIT',
  programs: ['WebKitWebDriver'],
  // It has no mode without a display.
  needs: ['xvfb-run', 'xauth', 'dbus-run-session'],
  packages: [['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus']],
  playwright: 'webkit',
};

/**
 * A browser for the tests: the machine's own; else Debian's package, where there are apt and root;
 * else Playwright's download. Says what it did.
 *
 * @returns the variable that names its path; nothing if Playwright's own is to be used
 */
export function findBrowser(browser: Browser): Record<string, string> {
  const path = findProgram(browser);
  if (path !== undefined) return { [browser.variable]: path };
  console.log(`${browser.name}: not found; asking Playwright to download its own.`);
  spawnSync('playwright', ['install', browser.playwright], { stdio: 'inherit' });
  return {};
}
