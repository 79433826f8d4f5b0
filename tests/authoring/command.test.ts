import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeProject } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'authoring-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `npm run check:content` runs. */
function check(fixture?: string) {
  makeProject(folder, fixture);
  const script = join(import.meta.dirname, '../../src/integrations/authoring/command.ts');
  return spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
}

describe('the check of the content alone', () => {
  test('says that nothing is wrong', () => {
    const { status, stdout, stderr } = check();
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'The content has no problems.\n',
      stderr: '',
    });
  });

  test('prints what to repair and ends with 1', () => {
    const { status, stderr } = check('dead-link');
    expect(status).toBe(1);
    expect(stderr).toContain('src/content/lessons/adapters.mdx:35:5 A dead link');
    expect(stderr).toContain('2 problems in the content');
  });
});
