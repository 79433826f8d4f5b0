import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { load, names, save } from './storage.ts';

const whole = (record: Record<string, unknown>) => record;
const deny = () => {
  throw new DOMException('denied', 'SecurityError');
};

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a record comes back under the prefix of the course', () => {
  expect(save('position:lora', { version: 1, section: 'cost' })).toBe(true);
  expect(load('position:lora', whole)).toEqual({ version: 1, section: 'cost' });
  expect(names('position:')).toEqual(['position:lora']);
  expect(Object.keys(localStorage)).toEqual(['adapting-language-models:position:lora']);
});

test('what is missing, damaged or refused by the check counts as absent and stays untouched', () => {
  expect(load('settings', whole)).toBeUndefined();
  for (const text of ['{', 'null', '7', '"text"']) {
    localStorage.setItem('adapting-language-models:settings', text);
    expect(load('settings', whole)).toBeUndefined();
    expect(localStorage.getItem('adapting-language-models:settings')).toBe(text);
  }
  save('settings', { version: 99 });
  const refuse = (): string | undefined => undefined;
  expect(load('settings', refuse)).toBeUndefined();
});

test('storage that is denied counts as empty', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(deny);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(deny);
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(deny);
  expect(load('settings', whole)).toBeUndefined();
  expect(save('settings', { version: 1 })).toBe(false);
  expect(names('')).toEqual([]);
});
