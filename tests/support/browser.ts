import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

interface Browser {
  /** as people call it */
  name: string;
  /** environment variable that hands its path to the tests */
  variable: string;
  /** programs that will do, by name or by place */
  programs: readonly string[];
  /** sets of Debian packages that bring it, best first */
  packages: readonly (readonly string[])[];
  /** Playwright's name for its own build */
  playwright: string;
}

export const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: 'COURSE_BROWSER',
  programs: [
    // The same engine without a window's own pages: a test takes half as long.
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
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
  packages: [['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus']],
  playwright: 'webkit',
};

function onPath(name: string): string | undefined {
  const tool = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(tool, [name], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}

/** Packages are quiet about what they do and loud about what went wrong. */
const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const installed = ({ variable, programs }: Browser): string | undefined =>
  [process.env[variable], ...programs.map((name) => onPath(name) ?? name)].find(
    (path) => path !== undefined && existsSync(path),
  );

/**
 * A browser for the tests: the machine's own; else Debian's package, where there are apt and root;
 * else Playwright's download. Says what it did.
 *
 * @returns the variable that names its path; nothing if Playwright's own is to be used
 */
export function findBrowser(browser: Browser): Record<string, string> {
  const { name, variable, packages, playwright } = browser;
  const found = installed(browser);
  if (found !== undefined) {
    console.log(`${name}: ${found}, found on this machine.`);
    return { [variable]: found };
  }
  if (onPath('apt-get') !== undefined && process.getuid?.() === 0) {
    apt('update');
    for (const set of packages) {
      console.log(`${name}: not found; installing Debian’s ${set.join(', ')}.`);
      apt('install', '-y', '--no-install-recommends', ...set);
      const debian = installed(browser);
      if (debian !== undefined) return { [variable]: debian };
    }
  }
  console.log(`${name}: not found; asking Playwright to download its own.`);
  spawnSync('playwright', ['install', playwright], { stdio: 'inherit' });
  return {};
}
