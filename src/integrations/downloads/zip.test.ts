import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { fixtureSite, htmlOf, htmlPage } from '../site/fixture-site.ts';
import { readFileOf } from '../site/site.ts';
import { writeZip } from './zip.ts';

const FILES = {
  'index.html': htmlPage(
    '<p class="online">Get it: <a href="adapting-language-models.zip">archive</a></p><p>Stay.</p>',
  ),
  _headers: 'X: y',
  'assets/page.abc.js': '1',
  'assets/View.abc.js': '2',
  'assets/offline-modules.abc.js': '3',
  'search/en/pack.js': '4',
  'search/en/wasm.en.pagefind': '5',
};

async function archive(): Promise<{ bytes: Buffer; html: string }> {
  const site = await fixtureSite(FILES);
  await writeZip(site);
  return { bytes: await readFileOf(site, 'adapting-language-models.zip'), html: htmlOf(site) };
}

test('holds what is read from disk, without what leads to the archive', async () => {
  const { bytes, html } = await archive();
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(
    ['assets/offline-modules.abc.js', 'assets/page.abc.js', 'index.html', 'search/en/pack.js'].map(
      (path) => `adapting-language-models/${path}`,
    ),
  );
  const page = strFromU8(files['adapting-language-models/index.html'] ?? new Uint8Array());
  expect(page).toContain('<p>Stay.</p>');
  expect(page).not.toContain('Get it');
  expect(html).toContain('Get it');
});

afterEach(() => {
  vi.useRealTimers();
});

test('has the same bytes whenever the same files are packed', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') });
  const first = (await archive()).bytes;
  vi.setSystemTime(new Date('2031-12-30T23:58:00Z'));
  expect(first.equals((await archive()).bytes)).toBe(true);
});
