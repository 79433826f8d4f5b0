import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { initSettings } from './settings.ts';

const KEY = 'adapting-language-models:settings';
const root = document.documentElement;
const radio = (value: string) =>
  document.querySelector<HTMLInputElement>(`#display input[value="${value}"]`);
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? '{}') as unknown;
const fromOtherTab = (record: string) => {
  localStorage.setItem(KEY, record);
  dispatchEvent(new StorageEvent('storage'));
};

beforeAll(() => {
  document.body.innerHTML = '<div id="display"></div>';
  initSettings();
});
beforeEach(() => {
  fromOtherTab('{}');
});

test('without a record the system decides, and text is of normal size', () => {
  expect([...document.querySelectorAll('legend')].map((legend) => legend.textContent)).toEqual([
    'Theme',
    'Text size',
    'Typeface',
    'Line length',
  ]);
  expect(radio('system')?.checked).toBe(true);
  expect(radio('normal')?.checked).toBe(true);
  expect(root.dataset).toMatchObject({ theme: 'system', text: 'normal', font: 'serif' });
});

test('a choice is applied and kept beside the other', () => {
  radio('dark')?.click();
  radio('large')?.click();
  expect(root.dataset).toMatchObject({ theme: 'dark', text: 'large' });
  expect(kept()).toEqual({ version: 1, theme: 'dark', text: 'large' });
});

test('other tabs are followed, damaged records are not', () => {
  fromOtherTab('{"version":1,"theme":"light"}');
  expect(root.dataset).toMatchObject({ theme: 'light', text: 'normal' });
  fromOtherTab('{"version":1,"theme":"pink","text":7}');
  expect(root.dataset).toMatchObject({ theme: 'system', text: 'normal' });
});

test('a choice holds for the page where storage is full', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  radio('dark')?.click();
  expect(root.dataset['theme']).toBe('dark');
  full.mockRestore();
});
