import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function onPath(name: string): string | undefined {
  const [tool, ...args] = process.platform === 'win32' ? ['where', name] : ['which', name];
  const { status, stdout } = spawnSync(tool, args, { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}

const apt = (...args: string[]) =>
  spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

const installed = (): string | undefined =>
  [process.env['COURSE_BROWSER'], ...NAMES.map(onPath), ...PLACES].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );

/**
 * A Chromium for the browser tests: the machine's own; else Debian's package, where there are apt
 * and root; else Playwright's download. Says what it did.
 *
 * @returns its path, or undefined if Playwright is to use its own
 */
export function findBrowser(): string | undefined {
  const found = installed();
  if (found !== undefined) {
    console.log(`Browser: ${found}, found on this machine.`);
    return found;
  }
  if (onPath('apt-get') !== undefined && process.getuid?.() === 0) {
    console.log('Browser: none found; installing Debian’s package "chromium".');
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    const debian = installed();
    if (debian !== undefined) return debian;
  }
  console.log('Browser: none found; asking Playwright to download its own.');
  execFileSync('playwright', ['install', '--with-deps', 'chromium'], { stdio: 'inherit' });
  return undefined;
}
