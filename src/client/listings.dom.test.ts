import { afterEach, describe, expect, test, vi } from 'vitest';
import { initListings } from './listings.ts';

const page =
  '<div class="listing"><button data-copy hidden>Copy</button><pre><mark>a\n</mark>b\n</pre></div>';

describe('the button of a listing', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    document.body.innerHTML = '';
  });

  const press = async (writeText: (text: string) => Promise<void>) => {
    document.body.innerHTML = page;
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    initListings();
    const button = document.querySelector('button');
    expect(button?.hidden).toBe(false);
    button?.click();
    await vi.waitUntil(() => document.querySelector('.toast'));
    return document.querySelector('.toast')?.textContent;
  };

  test('copies the code without its marks', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    expect(await press(writeText)).toBe('Code copied.');
    expect(writeText).toHaveBeenCalledWith('a\nb\n');
  });

  test('selects the code where a page may not copy', async () => {
    expect(await press(() => Promise.reject(new Error('no')))).toContain('selected');
    expect(getSelection()?.toString()).toBe('a\nb\n');
  });
});
