import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
export const FIXTURES = join(here, 'fixtures');

/**
 * Makes a project in `folder`: the small valid one of `base/`, changed by what a fixture holds. A
 * fixture's `removed.txt` names files that are taken out.
 */
export function makeProject(folder: string, fixture?: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(here, 'base'), folder, { recursive: true });
  if (fixture === undefined) return;
  const changed = join(FIXTURES, fixture);
  cpSync(changed, join(folder, 'src'), {
    recursive: true,
    filter: (path) => !path.endsWith('.txt'),
  });
  const removed = join(changed, 'removed.txt');
  if (!existsSync(removed)) return;
  for (const path of readFileSync(removed, 'utf8').trim().split('\n')) {
    rmSync(join(folder, 'src', path));
  }
}
