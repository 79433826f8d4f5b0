/**
 * `npm run bench`: what every lesson page weighs and how fast it is on a slow phone, beside a plain
 * page with the same text; how fast widgets answer; how long the page trains its language model; what
 * the build takes. Prints a table and writes bench.json. Nothing here passes or fails.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM, findBrowser } from '../support/browser.ts';
import { lessons, widgets } from '../support/pages.ts';
import { writeBaseline } from './baseline.ts';
import { buildText, measureBuild } from './build.ts';
import { measurePage, measureTraining, measureWidget, type PageFigures } from './measure.ts';
import { serveCompressed } from './static-server.ts';

const RUNS = 5;

interface Spread {
  median: number;
  least: number;
  most: number;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? 0;
  return {
    median: at(Math.floor(sorted.length / 2)),
    least: at(0),
    most: at(sorted.length - 1),
  };
}

const spreads = (runs: readonly PageFigures[]) =>
  Object.fromEntries(
    (Object.keys(runs[0] ?? {}) as (keyof PageFigures)[]).map((name) => [
      name,
      spread(runs.map((run) => run[name])),
    ]),
  );

const path = findBrowser(CHROMIUM)[CHROMIUM.variable];
const browser = await chromium.launch({
  ...(path === undefined ? {} : { executablePath: path }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const plain = mkdtempSync(join(tmpdir(), 'course-plain-'));
for (const lesson of lessons) writeBaseline('dist', lesson, plain);
const course = await serveCompressed('dist');
const baseline = await serveCompressed(plain);

const pages = [];
for (const lesson of lessons) {
  const ours: PageFigures[] = [];
  const theirs: PageFigures[] = [];
  // Taken in turn, so that whatever else the machine does falls on both.
  for (let run = 0; run < RUNS; run++) {
    ours.push(await measurePage(browser, course.url + lesson));
    theirs.push(await measurePage(browser, baseline.url + lesson));
  }
  const [us, them] = [spreads(ours), spreads(theirs)];
  const ratios = Object.fromEntries(
    Object.keys(us).map((name) => [name, (us[name]?.median ?? 0) / (them[name]?.median ?? 0)]),
  );
  pages.push({ lesson, course: us, baseline: them, ratios });
  console.log(`\n${lesson}`);
  console.table(
    Object.fromEntries(
      Object.keys(us).map((name) => [
        name,
        {
          course: us[name]?.median.toFixed(name === 'cls' ? 3 : 0),
          spread: `${us[name]?.least.toFixed(0)}–${us[name]?.most.toFixed(0)}`,
          plain: them[name]?.median.toFixed(name === 'cls' ? 3 : 0),
          ratio: Number.isFinite(ratios[name]) ? ratios[name]?.toFixed(2) : '–',
        },
      ]),
    ),
  );
}

const answers = [];
for (const widget of widgets) {
  const times = [];
  for (let run = 0; run < RUNS; run++)
    times.push(await measureWidget(browser, course.url + widget));
  answers.push({ widget, ms: spread(times) });
}
console.log('\nMilliseconds from input to answer, CPU slowed four times');
console.table(
  Object.fromEntries(
    answers.map(({ widget, ms }) => [
      widget.split('/')[1],
      { median: ms.median.toFixed(0), spread: `${ms.least.toFixed(0)}–${ms.most.toFixed(0)}` },
    ]),
  ),
);
const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await measureTraining(browser, course.url));
const training = spread(runs);
console.log(
  `\nTraining for 300 steps: ${training.median.toFixed(1)} s (${training.least.toFixed(1)}–${training.most.toFixed(1)})`,
);
await browser.close();
course.close();
baseline.close();
rmSync(plain, { recursive: true, force: true });

const built = mkdtempSync(join(tmpdir(), 'course-bench-'));
const build = await measureBuild('.', built);
rmSync(built, { recursive: true, force: true });
console.log(`\nBuild: ${buildText(build)}`);
writeFileSync(
  'bench.json',
  `${JSON.stringify({ runs: RUNS, pages, answers, training, build }, null, 2)}\n`,
);
console.log('Written to bench.json.');
