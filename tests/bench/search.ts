/**
 * `node tests/bench/search.ts [build …]`: what a first search costs on a slow phone, from the key that
 * opens it to the hits for a whole word. Of several builds each is measured in turn. Nothing here passes or fails.
 */
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM, findBrowser } from '../support/browser.ts';
import { median, slowPage } from './measure.ts';
import { serveCompressed } from './static-server.ts';

const RUNS = Number(process.env['RUNS'] ?? 5);
const WORD = 'chinchilla';
/** Milliseconds from key to key: ten keys in 240. */
const KEYS_APART = 24;

interface SearchFigures {
  /** fetched from opening the search until the network is quiet */
  bytes: number;
  requests: number;
  /** milliseconds from the first key to the first hit, and to the hits of the whole word */
  coldAny: number;
  cold: number;
  warm: number;
}

const WATCH = `
  window.searchTimes = { firstKey: 0, lastInput: 0, any: 0, whole: 0 };
  addEventListener('input', ({ target }) => {
    const now = performance.now();
    searchTimes.firstKey ||= now;
    searchTimes.lastInput = now;
    searchTimes.value = target.value;
  }, true);
  new MutationObserver(() => {
    if (!document.querySelector('.search-page') || !searchTimes.firstKey) return;
    const now = performance.now();
    searchTimes.any ||= now;
    if (searchTimes.value === '${WORD}') searchTimes.whole ||= now;
  }).observe(document, { subtree: true, childList: true });`;

async function measureSearch(browser: Browser, url: string): Promise<SearchFigures> {
  const { context, page, session } = await slowPage(browser);
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(WATCH);
  await page.goto(`${url}lessons/lora/index.html`, { waitUntil: 'networkidle' });
  await page.locator('#search-open:enabled').waitFor();
  [bytes, requests] = [0, 0];
  const type = async () => {
    await page.evaluate(
      'Object.assign(searchTimes, { firstKey: 0, lastInput: 0, any: 0, whole: 0, value: "" })',
    );
    await page.keyboard.type(WORD, { delay: KEYS_APART });
    return page.evaluate<{ any: number; whole: number }>(`(async () => {
      while (!searchTimes.whole) await new Promise((next) => setTimeout(next, 50));
      const { firstKey, any, whole } = searchTimes;
      return { any: any - firstKey, whole: whole - firstKey };
    })()`);
  };
  await page.keyboard.press('/');
  await page.locator('#search-input').waitFor();
  const cold = await type();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const [first, count] = [bytes, requests];
  await page.locator('#search-input').fill('');
  await page.waitForTimeout(500);
  const warm = await type();
  await context.close();
  return { bytes: first, requests: count, coldAny: cold.any, cold: cold.whole, warm: warm.whole };
}

const path = findBrowser(CHROMIUM)[CHROMIUM.variable];
const browser = await chromium.launch({
  ...(path === undefined ? {} : { executablePath: path }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const named = process.argv.length > 2 ? process.argv.slice(2) : ['dist'];
const builds = await Promise.all(named.map(serveCompressed));
const figures = builds.map((): SearchFigures[] => []);
for (let run = 0; run < RUNS; run++)
  for (const [place, { url }] of builds.entries())
    figures[place]?.push(await measureSearch(browser, url));
console.table(
  Object.fromEntries(
    figures.map((runs, place) => [
      named[place],
      Object.fromEntries(
        (['bytes', 'requests', 'coldAny', 'cold', 'warm'] as const).map((name) => [
          name,
          Math.round(median(runs.map((each) => each[name]))),
        ]),
      ),
    ]),
  ),
);
await browser.close();
for (const { close } of builds) close();
