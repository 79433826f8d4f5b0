import { globSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import * as keys from '../../shared/keys.ts';
import { initHelp } from '../help-key.ts';
import { shown } from './words.ts';

/** jsdom has no dialogs of its own. */
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

const sources = globSync('src/**/*.{ts,tsx,astro}').filter(
  (path) => !/\.test\.|shared\/keys\.ts$|shortcuts\/words\.ts$/.test(path.replaceAll('\\', '/')),
);
/** A key by its own name where one is asked for. */
const LITERAL =
  /\bkey(?:\.toLowerCase\(\))?\s*[!=]==?\s*['"`]|['"`](?:Arrow(?:Up|Down|Left|Right)|Escape|PageUp|PageDown|Backspace)['"`]/;
/** Where such a name is no key: attributes of JSON trees, and names of modules. */
const OTHER = /integrations\/|models\/|listings\//;

test('no key is asked for but by its name in the list, so that the help misses none', () => {
  expect(sources.length).toBeGreaterThan(300);
  const slips = sources
    .filter((path) => !OTHER.test(path.replaceAll('\\', '/')))
    .filter((path) => LITERAL.test(readFileSync(path, 'utf8')));
  expect(slips).toEqual([]);
  for (const text of ["if (key === 'x')", "event.key.toLowerCase() !== 'k'", "['ArrowUp']"]) {
    expect(LITERAL.test(text), text).toBe(true);
  }
});

const press = (key: string, target: EventTarget, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

test('a question mark lists every key, but none in a field', async () => {
  document.body.innerHTML = '<input type="text" /><input type="radio" /><p>Text</p>';
  initHelp();
  const dialog = () => document.querySelector('dialog');
  const [field, radio] = document.querySelectorAll('input');
  if (!field || !radio) throw new Error('no fields');
  expect(press('?', field)).toBe(true);
  expect(press('?', document.body, { ctrlKey: true })).toBe(true);
  expect(press('?', radio, { shiftKey: true })).toBe(false);
  await vi.waitFor(() => {
    expect(dialog()?.open).toBe(true);
  });
  const listed = [...(dialog()?.querySelectorAll('kbd') ?? [])].map(
    ({ textContent }) => textContent,
  );
  for (const key of Object.values(keys).flat()) expect(listed).toContain(shown(key));
  const rows = dialog()?.querySelectorAll('dt').length;
  expect(rows).toBe(Object.keys(keys).length);
  expect(dialog()?.getAttribute('aria-label')).toBe('Keys');
});
