/**
 * `node tests/bench/widgets.ts [--only name,…] [build …]`, or `npm run bench -- --widgets`: the work that
 * each control of each widget makes for the page's thread, on a phone four times slower than this machine.
 * Of several builds each is measured in turn. Nothing here passes or fails.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM, findBrowser } from '../support/browser.ts';
import { UNTIL } from '../support/in-page.ts';
import { widgets } from '../support/pages.ts';
import { CPU_SLOWDOWN, median, VIEWPORT } from './measure.ts';
import { serveCompressed } from './static-server.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
/** Milliseconds in which an action is answered, its motion over and its address written. */
const SETTLES = 450;

/** Hydrates the widget, skips its question and unfolds its settings; `workNext` then works one control. */
const PREPARE = `${UNTIL}
  const widget = document.querySelector('.widget');
  widget.scrollIntoView();
  await until('widget hydrated', () => widget.hasAttribute('data-live'));
  [...widget.querySelectorAll('.prediction button')].find((b) => b.textContent === 'Skip')?.click();
  widget.querySelector('.widget-more')?.setAttribute('open', '');
  // What was fetched by now is kept for offline, which is no answer to anybody.
  await new Promise((next) => setTimeout(next, 3000));
  // Numbers change as controls are worked, and with them names.
  const nameOf = (control) => {
    const row = control.closest('[role=group], fieldset')?.getAttribute('aria-label') ?? '';
    const label = control.labels?.[0];
    const own = control.getAttribute('aria-label') ?? label?.querySelector('span')?.textContent
      ?? label?.textContent ?? control.textContent;
    const words = control.matches('[type=radio]') ? '' : own.replace(/[,:]? [0-9].*/, '').slice(0, 40);
    return [control.localName === 'input' ? control.type : control.localName, row, words.trim()]
      .filter(Boolean).join(' · ');
  };
  const fire = (control, ...types) => {
    for (const type of types) control.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const done = new Set();
  window.workNext = () => {
    const controls = [...widget.querySelectorAll(
      ':is(.widget-controls, .widget-stage) :is(button, input, select, textarea)')];
    const control = controls.find((one) => !one.matches(':disabled') && !done.has(nameOf(one)));
    if (!control) return '';
    const name = nameOf(control);
    done.add(name);
    if (control.matches('button, [type=checkbox], [type=radio]')) control.click();
    else if (control.matches('select')) {
      control.selectedIndex = control.selectedIndex === 0 ? control.options.length - 1 : 0;
      fire(control, 'input', 'change');
    } else if (control.matches('[type=range]')) {
      const { value } = control;
      control.stepUp(2);
      if (control.value === value) control.stepDown(2);
      fire(control, 'input', 'change');
    } else {
      control.value = control.inputMode === 'text' || control.matches('textarea')
        ? control.value + ' more' : String((parseFloat(control.value.replaceAll(',', '')) || 1) + 1);
      fire(control, 'input', 'change');
    }
    return name;
  };
  let fetched = performance.getEntriesByType('resource').length;
  window.untilAnswered = async () => {
    await until('answer', () =>
      !widget.querySelector('.widget-stage :is(progress, [aria-busy="true"])'));
    // What is new is kept for offline once the network rests; that is no answer to the next control.
    for (let count; fetched < (count = performance.getEntriesByType('resource').length); fetched = count)
      await new Promise((next) => setTimeout(next, 2500));
  };`;

/** Milliseconds of processor time of the page's thread, slowed, by control. */
async function measureControls(browser: Browser, url: string): Promise<Map<string, number>> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000 * CPU_SLOWDOWN;
  };
  await page.goto(url);
  await page.evaluate(`(async () => { ${PREPARE} })()`);
  const act = async (what: string) => {
    const before = await worked();
    const name = await page.evaluate<string>(what);
    await page.waitForTimeout(SETTLES);
    return { name, ms: (await worked()) - before };
  };
  // Asking costs something as well.
  const idle: number[] = [];
  for (let count = 0; count < 3; count++) idle.push((await act('""')).ms);
  const asking = median(idle);
  const found = new Map<string, number>();
  for (let count = 0; count < 80; count++) {
    const { name, ms } = await act('workNext()');
    if (name === '') break;
    found.set(name, ms - asking);
    await page.evaluate('untilAnswered()');
  }
  await context.close();
  return found;
}

/** Measures the widgets with these words in their addresses, of each build, and prints a table. */
export async function benchWidgets(builds: readonly string[], only: readonly string[]) {
  const path = findBrowser(CHROMIUM)[CHROMIUM.variable];
  const browser = await chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const hosts = await Promise.all(builds.map(serveCompressed));
  const rows: Record<string, Record<string, string | number>> = {};
  const over: Record<string, Record<string, number>> = {};
  for (const widget of widgets) {
    if (only.length > 0 && !only.some((word) => widget.includes(word))) continue;
    const name = widget.split('/')[1] ?? widget;
    const runs = builds.map((): Map<string, number>[] => []);
    for (let run = 0; run < RUNS; run++)
      for (const [place, { url }] of hosts.entries())
        runs[place]?.push(await measureControls(browser, url + widget));
    for (const [place, build] of builds.entries()) {
      const own = runs[place] ?? [];
      const medians = [...new Set(own.flatMap((each) => [...each.keys()]))].map((control) => {
        const values = own.flatMap((each) => each.get(control) ?? []);
        return [control, Math.round(median(values))] as const;
      });
      const most = medians.toSorted(([, a], [, b]) => b - a)[0];
      const key = builds.length > 1 ? `${name}, ${build}` : name;
      rows[key] = { controls: medians.length, most: most?.[1] ?? 0, by: most?.[0] ?? '–' };
      for (const [control, ms] of medians)
        if (ms > 50) (over[`${name} · ${control}`] ??= {})[build] = ms;
    }
  }
  console.log(
    `Most work for one action in ms, CPU slowed ${CPU_SLOWDOWN} times, median of ${RUNS} runs`,
  );
  console.table(rows);
  console.log('Controls above 50 ms');
  console.table(over);
  await browser.close();
  for (const { close } of hosts) close();
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  await benchWidgets(
    positionals.length > 0 ? positionals : ['dist'],
    values.only?.split(',') ?? [],
  );
}
