/**
 * The whole test run, in the order in which a failure is cheapest to learn: types, lint, format,
 * unit tests, build, tests over the built files, browser tests. Every step runs even if an earlier
 * one failed; the last line counts all of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM, findBrowser, FIREFOX, WEBKIT } from './support/browser.ts';

interface Outcome {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'course-tests-'));
const total: Outcome = { passed: 0, failed: 0 };

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function record(name: string, outcome: Outcome): void {
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  console.log(`— ${name}: ${outcome.passed} passed, ${outcome.failed} failed\n`);
}

/** A step that passes or fails as a whole. */
function check(name: string, command: string, ...args: string[]): boolean {
  console.log(`\n— ${name}`);
  const ok = run(command, args);
  record(name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return ok;
}

/** A runner that writes a JSON report; a run without a readable report has failed. */
function suite(
  name: string,
  command: string,
  args: readonly string[],
  env: (report: string) => Record<string, string>,
  count: (report: never) => Outcome,
): void {
  console.log(`\n— ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const ok = run(
    command,
    args.map((arg) => arg.replace('REPORT', report)),
    env(report),
  );
  let outcome: Outcome = { passed: 0, failed: 0 };
  try {
    outcome = count(JSON.parse(readFileSync(report, 'utf8')) as never);
  } catch {
    console.log('No report was written.');
  }
  if (!ok && outcome.failed === 0) outcome.failed = 1;
  if (ok && outcome.passed === 0) outcome.failed = 1;
  record(name, outcome);
}

const vitest = (...args: string[]) =>
  ['run', ...args, '--reporter=default', '--reporter=json', '--outputFile.json=REPORT'] as const;
const countVitest = (report: { numPassedTests: number; numFailedTests: number }): Outcome => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
});
const countPlaywright = ({
  stats,
}: {
  stats: { expected: number; unexpected: number; flaky: number };
}): Outcome => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

check('types', 'astro', 'check', '--minimumFailingSeverity', 'hint');
check('lint', 'eslint', '--max-warnings', '0', '.');
check('format', 'prettier', '--check', '--log-level', 'warn', '.');
suite('unit tests', 'vitest', vitest(), () => ({}), countVitest);
if (check('build', 'astro', 'build')) {
  suite(
    'built files',
    'vitest',
    vitest('--config', 'tests/dist/vitest.config.ts'),
    () => ({}),
    countVitest,
  );
  const browsers = [CHROMIUM, FIREFOX, WEBKIT].map(findBrowser);
  const paths = Object.assign({}, ...browsers) as Record<string, string>;
  suite(
    'browser tests',
    'playwright',
    ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    (report) => ({ ...paths, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    countPlaywright,
  );
  suite(
    'other engines',
    'vitest',
    vitest('--config', 'tests/engines/vitest.config.ts'),
    () => paths,
    countVitest,
  );
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
