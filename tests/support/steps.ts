import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many tests of a step passed and failed; a step that is one check counts as one. */
interface Outcome {
  passed: number;
  failed: number;
  /** what failed and why, as far as the report says it */
  failures?: readonly string[];
}

/** A test runner that writes a report in JSON. */
interface Suite {
  command: string;
  /** `REPORT` stands for the path of the report */
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** prints while it runs; for a step that has the terminal to itself */
  live?: boolean;
  /** name of the variable that takes the path of the report, where no argument does */
  reportVariable?: string;
  count: (report: never) => Outcome;
}

export const VITEST = [
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=REPORT',
] as const;
export const countVitest = (report: {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    message?: string;
    assertionResults: readonly { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}): Outcome => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  failures: report.testResults.flatMap(({ message, assertionResults }) => [
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => `${fullName}\n${failureMessages.join('\n')}`),
    // A file that fails as a whole, in its set-up for one, has no test to say so.
    ...(message ? [message] : []),
  ]),
});
export const countPlaywright = ({
  stats,
}: {
  stats: { expected: number; unexpected: number; flaky: number };
}): Outcome => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

/**
 * Runs steps, also side by side: what one prints is held back until it has ended and printed in one
 * piece. Counts all of them.
 */
export class Steps {
  readonly #reports = mkdtempSync(join(tmpdir(), 'course-tests-'));
  readonly #total = { passed: 0, failed: 0 };
  readonly #failures: string[] = [];

  /** A step that passes or fails as a whole; a warning of Astro is a failure. @returns whether it passed */
  async check(name: string, command: string, ...args: string[]): Promise<boolean> {
    const ended = await run(command, args, {});
    if (ended.output.includes('[WARN]')) ended.ok = false;
    this.#record(name, ended, ended.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    return ended.ok;
  }

  /** A step of many tests; a run without a readable report, or without a test, has failed. */
  async suite(name: string, suite: Suite): Promise<void> {
    const { command, args, env = {}, live = false, reportVariable, count } = suite;
    const report = join(this.#reports, `${name.replaceAll(' ', '-')}.json`);
    const ended = await run(
      command,
      args.map((arg) => arg.replace('REPORT', report)),
      { ...env, ...(reportVariable === undefined ? {} : { [reportVariable]: report }) },
      live,
    );
    let outcome: Outcome = { passed: 0, failed: 0 };
    try {
      outcome = count(JSON.parse(readFileSync(report, 'utf8')) as never);
    } catch {
      ended.output += 'No report was written.\n';
    }
    if (outcome.failed === 0 && (!ended.ok || outcome.passed === 0)) outcome.failed = 1;
    this.#record(name, ended, outcome);
  }

  #record(
    name: string,
    { output, seconds }: Ended,
    { passed, failed, failures = [] }: Outcome,
  ): void {
    this.#total.passed += passed;
    this.#total.failed += failed;
    if (failed > 0) {
      const said = failures.length > 0 ? failures : [output.trimEnd().slice(-1500) || 'see above'];
      this.#failures.push(...said.map((failure) => `✗ ${name}: ${failure.slice(0, 1500)}`));
    }
    console.log(`\n— ${name}\n${output.trimEnd()}`);
    console.log(`— ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }

  /** Says once more what failed, then how many passed and failed in all, and sets the exit code. */
  end(): void {
    rmSync(this.#reports, { recursive: true, force: true });
    if (this.#failures.length > 0) console.log(`\n${this.#failures.join('\n')}`);
    console.log(`\n${this.#total.passed} passed, ${this.#total.failed} failed`);
    process.exitCode = this.#total.failed === 0 ? 0 : 1;
  }
}

interface Ended {
  ok: boolean;
  output: string;
  seconds: number;
}

function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  live = false,
): Promise<Ended> {
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      resolve({ ok, output, seconds: Math.round((performance.now() - start) / 1000) });
    };
    child.on('error', (error) => {
      output += `${String(error)}\n`;
      end(false);
    });
    child.on('close', (status) => {
      end(status === 0);
    });
  });
}
