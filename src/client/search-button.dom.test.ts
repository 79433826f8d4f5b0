import { beforeEach, describe, expect, test, vi } from 'vitest';
import { initSearch } from './search-button.ts';

const openSearch = vi.fn();
vi.mock('./search/open.ts', () => ({
  openSearch: () => {
    openSearch();
  },
}));

document.body.innerHTML = `
  <button id="search-open" disabled>Search</button>
  <input type="text" id="text" /><input type="range" id="range" /><p id="prose"></p>`;
initSearch();

/** Whether a key opens the search; `target` is the id of the element it goes to. */
async function opens(key: string, target: string, modifiers: KeyboardEventInit = {}) {
  openSearch.mockClear();
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    cancelable: true,
    ...modifiers,
  });
  document.getElementById(target)?.dispatchEvent(event);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return openSearch.mock.calls.length === 1 && event.defaultPrevented;
}
const on = (userAgent: string) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
};

describe('the search', () => {
  beforeEach(() => {
    on('Mozilla/5.0 (X11; Linux x86_64)');
  });

  test('is opened by its button, once it is initialised', async () => {
    const button = document.querySelector<HTMLButtonElement>('#search-open');
    expect(button?.disabled).toBe(false);
    openSearch.mockClear();
    button?.click();
    await vi.waitFor(() => {
      expect(openSearch).toHaveBeenCalledOnce();
    });
  });

  test('is opened by a slash where nothing is typed', async () => {
    expect(await opens('/', 'prose')).toBe(true);
    expect(await opens('/', 'range')).toBe(true);
    expect(await opens('/', 'text')).toBe(false);
    expect(await opens('/', 'prose', { ctrlKey: true })).toBe(false);
  });

  test('is opened by Control+K and Command+K', async () => {
    expect(await opens('k', 'prose', { ctrlKey: true })).toBe(true);
    expect(await opens('K', 'text', { metaKey: true })).toBe(true);
    expect(await opens('k', 'text', { ctrlKey: true })).toBe(true);
    expect(await opens('k', 'prose')).toBe(false);
  });

  test('leaves Control+K to the text fields of a Mac', async () => {
    on('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');
    expect(await opens('k', 'text', { ctrlKey: true })).toBe(false);
    expect(await opens('k', 'prose', { ctrlKey: true })).toBe(true);
    expect(await opens('k', 'text', { metaKey: true })).toBe(true);
  });

  test('takes no notice of a key event without a key, as when a field is filled in', () => {
    const failed = vi.fn();
    addEventListener('error', failed);
    document.getElementById('text')?.dispatchEvent(new Event('keydown', { bubbles: true }));
    removeEventListener('error', failed);
    expect(failed).not.toHaveBeenCalled();
  });
});
