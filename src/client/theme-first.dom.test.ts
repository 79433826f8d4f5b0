import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';

const script = readFileSync('src/client/theme-first.js', 'utf8');
const root = document.documentElement;
const SETTINGS = 'adapting-language-models:settings';

/** Runs the script as the head of a page does. */
function run(settings?: string): Record<string, string | undefined> {
  if (settings !== undefined) localStorage.setItem(SETTINGS, settings);
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  return Object.fromEntries(Object.entries(root.dataset));
}

beforeEach(() => {
  localStorage.clear();
  for (const name of Object.keys(root.dataset)) Reflect.deleteProperty(root.dataset, name);
});

test('a first visit sets nothing but that scripts run, and that the page is new', () => {
  expect(run()).toEqual({ script: 'early' });
});

test('what was chosen is set before the first paint', () => {
  expect(run('{"version":1,"theme":"dark"}')).toEqual({ script: 'early', theme: 'dark' });
  const chosen = { theme: 'light', text: 'large', font: 'sans', line: 'short' };
  expect(run(JSON.stringify({ version: 1, ...chosen }))).toMatchObject(chosen);
});

test.each(['{', 'null', '[]', '{"theme":7,"text":"a b"}', '{"theme":"<b>"}'])(
  'a damaged record %s sets nothing',
  (settings) => {
    expect(run(settings)).toEqual({ script: 'early' });
  },
);
