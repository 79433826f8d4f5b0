import { afterEach, expect, test, vi } from 'vitest';
import { fixtureSite, htmlPage } from '../../site/fixture-site.ts';
import { readFileOf } from '../../site/site.ts';
import { writeEpub } from './epub.ts';

const FILES = {
  'index.html': htmlPage(
    `<main><section data-module="training"><h3>Training</h3><a href="lessons/lora/index.html">LoRA</a></section></main>
     <footer>Edition abc123, 2026-11-22</footer>`,
  ),
  'lessons/lora/index.html': htmlPage(
    `<main><article><h1>LoRA</h1><h2 id="why">Why</h2><p>Few <b>weights</b>.</p></article></main>`,
  ),
};

async function book(): Promise<Buffer> {
  const site = await fixtureSite(FILES);
  await writeEpub(site);
  return readFileOf(site, 'adapting-language-models.epub');
}

afterEach(() => {
  vi.useRealTimers();
});

test('has the same bytes whenever the same pages are bound', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') });
  const first = await book();
  vi.setSystemTime(new Date('2031-12-30T23:58:00Z'));
  const second = await book();
  expect(first.length).toBeGreaterThan(1000);
  expect(first.equals(second)).toBe(true);
});
