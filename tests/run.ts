/**
 * The whole test run. Two lanes share the cores: what needs no build (format, unit tests, lint) and
 * what follows from it (build, types, built files, other engines); then the browser tests take every
 * core. Each step runs even if an earlier one failed; the last line counts all of them.
 */
import { CHROMIUM, findBrowser, FIREFOX, WEBKIT } from './support/browser.ts';
import { countPlaywright, countVitest, Steps, VITEST } from './support/steps.ts';

const steps = new Steps();
const vitest = (name: string, env: Record<string, string>, ...args: string[]) =>
  steps.suite(name, {
    command: 'vitest',
    args: ['run', ...args, ...VITEST],
    env,
    count: countVitest,
  });

const paths = Object.assign({}, ...[CHROMIUM, FIREFOX, WEBKIT].map(findBrowser)) as Record<
  string,
  string
>;

const build = steps.check('build', 'astro', 'build');
// Astro writes the types that it checks, and lint reads, into the same folder as its build does.
const types = build.then(() =>
  steps.check('types', 'astro', 'check', '--minimumFailingSeverity', 'hint'),
);

async function withoutBuild(): Promise<void> {
  await steps.check('format', 'prettier', '--check', '--log-level=warn', '--cache', '.');
  await vitest('unit tests', {});
  await types;
  const kept = 'node_modules/.cache/eslint/';
  await steps.check('lint', 'eslint', '--max-warnings=0', '--cache', '--cache-location', kept, '.');
}

async function withBuild(): Promise<void> {
  await types;
  if (!(await build)) return;
  await vitest('built files', {}, '--config', 'tests/dist/vitest.config.ts');
  await vitest('other engines', paths, '--config', 'tests/engines/vitest.config.ts');
}

await Promise.all([withoutBuild(), withBuild()]);
if (await build) {
  await steps.suite('browser tests', {
    command: 'playwright',
    args: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    env: paths,
    live: true,
    reportVariable: 'PLAYWRIGHT_JSON_OUTPUT_FILE',
    count: countPlaywright,
  });
}
steps.end();
