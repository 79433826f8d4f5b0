import type { Browser } from '@playwright/test';
import { WORK_WIDGET } from '../support/in-page.ts';

/** Slow 4G as page-speed tools define it, in bytes per second and milliseconds, and a phone's CPU. */
const NETWORK = { downloadThroughput: 204_800, uploadThroughput: 93_750, latency: 150 };
export const CPU_SLOWDOWN = 4;
export const VIEWPORT = { width: 412, height: 823 };

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export interface PageFigures {
  htmlBytes: number;
  cssBytes: number;
  jsBytes: number;
  fontBytes: number;
  otherBytes: number;
  allBytes: number;
  requests: number;
  /** milliseconds */
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
}

interface Vitals {
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
}

const OBSERVE = `
  window.vitals = { fcp: 0, lcp: 0, cls: 0, tbt: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', (e) => { if (e.name === 'first-contentful-paint') vitals.fcp = e.startTime; });
  watch('largest-contentful-paint', (e) => { vitals.lcp = e.startTime; });
  watch('layout-shift', (e) => { if (!e.hadRecentInput) vitals.cls += e.value; });
  watch('longtask', (e) => { vitals.tbt += Math.max(0, e.duration - 50); });`;

export async function slowPage(browser: Browser) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...NETWORK });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return { context, page, session };
}

/** One cold load, untouched, until the network has been quiet for a while. */
export async function measurePage(browser: Browser, url: string): Promise<PageFigures> {
  const { context, page, session } = await slowPage(browser);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(OBSERVE);
  await page.goto(url, { waitUntil: 'networkidle' });
  const vitals = await page.evaluate<Vitals>('window.vitals');
  await context.close();
  const allBytes = Object.values(bytes).reduce((a, b) => a + b, 0);
  const of = (kind: string) => bytes[kind] ?? 0;
  const named = of('Document') + of('Stylesheet') + of('Script') + of('Font');
  return {
    htmlBytes: of('Document'),
    cssBytes: of('Stylesheet'),
    jsBytes: of('Script'),
    fontBytes: of('Font'),
    otherBytes: allBytes - named,
    allBytes,
    requests: kinds.size,
    ...vitals,
  };
}

/** Seconds in which the page trains its language model for 300 steps, at the machine's own speed. */
export async function measureTraining(browser: Browser, root: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${root}widgets/adaptation-lab/index.html`);
  const widget = page.locator('.widget[data-live]');
  await widget.getByRole('button', { name: 'Skip' }).click();
  await widget.getByRole('button', { name: 'Train 300 steps here' }).click();
  const start = performance.now();
  await widget.locator('progress').waitFor();
  await widget.locator('progress').waitFor({ state: 'detached', timeout: 300_000 });
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return seconds;
}

/** Milliseconds from a reader's input to the frame that shows the widget's answer. */
export async function measureWidget(browser: Browser, url: string): Promise<number> {
  const { context, page } = await slowPage(browser);
  await page.goto(url);
  const { answered, ms } = await page.evaluate<{ answered: boolean; ms: number }>(
    `(async () => { ${WORK_WIDGET} })()`,
  );
  await context.close();
  if (!answered) throw new Error(`${url} did not answer`);
  return ms;
}
