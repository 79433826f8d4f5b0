import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Browsers of Chromium's kind, by name or by place. */
export const CHROMIUM_PROGRAMS: readonly string[] = [
  // The same engine without a window's own pages: a test takes half as long.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** The environment variable that may name another. */
export const CHROMIUM_VARIABLE = 'COURSE_BROWSER';

/** The first program that is on this machine: the one that a variable names, else one of a list. */
export const installedProgram = (
  variable: string,
  programs: readonly string[],
): string | undefined =>
  [process.env[variable], ...programs.map((name) => onPath(name) ?? name)].find(
    (path) => path !== undefined && existsSync(path),
  );

export function onPath(name: string): string | undefined {
  const tool = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(tool, [name], { encoding: 'utf8' });
  return status === 0 ? stdout.split(/\r?\n/)[0] : undefined;
}
