import { beforeEach, expect, test, vi } from 'vitest';
import { initProgress } from './progress.ts';

const SEEN = 'adapting-language-models:seen';
const reload = vi.fn();

beforeEach(() => {
  vi.stubGlobal('location', { protocol: 'file:', reload });
  reload.mockClear();
  localStorage.clear();
  sessionStorage.clear();
});

test('a page that finds none of the records this tab has seen is loaded again, once', () => {
  sessionStorage.setItem(SEEN, '1');
  initProgress();
  expect(reload).toHaveBeenCalledOnce();
  initProgress();
  expect(reload).toHaveBeenCalledOnce();
});

test('a first page is left alone', () => {
  initProgress();
  expect(reload).not.toHaveBeenCalled();
});
