import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { serve } from '../../src/integrations/serve.ts';

/** Serves the built course at a root and in a sub-folder, and unpacks its archive into a folder with a space. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const root = await serve({ port: 0 });
  const folder = await serve({ port: 0, base: '/notes/course/' });
  const disk = mkdtempSync(join(tmpdir(), 'my course '));
  for (const [path, bytes] of Object.entries(
    unzipSync(readFileSync('dist/adapting-language-models.zip')),
  )) {
    mkdirSync(dirname(join(disk, path)), { recursive: true });
    writeFileSync(join(disk, path), bytes);
  }
  process.env['COURSE_HTTP'] = root.url;
  process.env['COURSE_FOLDER'] = folder.url;
  process.env['COURSE_FILE'] = `${pathToFileURL(disk).href}/adapting-language-models/`;
  // By Node itself: it reads the settings as the build does.
  const print = join(import.meta.dirname, 'print-settings.ts');
  process.env['COURSE_SETTINGS'] = execFileSync(process.execPath, [print], { encoding: 'utf8' });
  return async () => {
    await Promise.all([root.close(), folder.close()]);
    rmSync(disk, { recursive: true, force: true });
  };
}
