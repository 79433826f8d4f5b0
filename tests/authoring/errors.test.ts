import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/build/authoring/author-error.ts';
import { checkContent } from '../../src/build/authoring/check-content.ts';
import { FIXTURES, makeProject } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'authoring-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(fixture?: string): string {
  makeProject(folder, fixture);
  return checkContent(folder).map(formatProblem).join('\n\n');
}

const fixtures = readdirSync(FIXTURES);
const expected = (fixture: string) => join(FIXTURES, fixture, 'expected.txt');

describe('the checks of the content', () => {
  test('find nothing in a project without errors', () => {
    expect(report()).toBe('');
  });

  test.each(fixtures)('say where and how to repair: %s', async (fixture) => {
    const text = report(fixture);
    expect(text).not.toBe('');
    await expect(`${text}\n`).toMatchFileSnapshot(expected(fixture));
  });

  test('have a fixture for every message', () => {
    const shown = fixtures
      .map((fixture) => (existsSync(expected(fixture)) ? readFileSync(expected(fixture), 'utf8') : ''))
      .join('\n');
    const messages = globSync('src/build/authoring/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bproblem(?:: .*)?\n?.*= .*|problem: .*/g)].flatMap(
        ([line]) => [...line.matchAll(/'([^']+)'|`([^`]+)`/g)].map(([, a, b]) => a ?? b ?? ''),
      ),
    );
    expect(messages.length).toBeGreaterThan(30);
    const parts = messages.flatMap((message) => message.split(/\$\{[^}]*\}/));
    expect(parts.filter((part) => !shown.includes(part))).toEqual([]);
  });
});
