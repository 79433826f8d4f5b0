import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../../src/integrations/serve.ts';

/** Serves the built course at a root and in a sub-folder, and lays it into a folder with a space. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const root = await serve({ port: 0 });
  const folder = await serve({ port: 0, base: '/notes/course/' });
  const disk = mkdtempSync(join(tmpdir(), 'my course '));
  cpSync('dist', disk, { recursive: true });
  process.env['COURSE_HTTP'] = root.url;
  process.env['COURSE_FOLDER'] = folder.url;
  process.env['COURSE_FILE'] = `${pathToFileURL(disk).href}/`;
  return async () => {
    await Promise.all([root.close(), folder.close()]);
    rmSync(disk, { recursive: true, force: true });
  };
}
