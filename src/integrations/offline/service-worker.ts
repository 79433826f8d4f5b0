import { build } from 'esbuild';
import { WORKER } from '../../shared/edition-list.ts';
import { clientFile } from '../client-file.ts';
import { ONE_SCRIPT } from '../portable/bundle.ts';
import { writeFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';

/**
 * Writes the service worker. It is the same for every edition: what an edition consists of is in its
 * list. With `SERVICE_WORKER=off` in the environment it is one that removes every copy and itself.
 */
export async function writeWorker(
  site: Pick<Site, 'dist' | 'files'>,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const isOff = environment['SERVICE_WORKER'] === 'off';
  const entry = isOff ? 'off-worker.ts' : 'worker.ts';
  const { outputFiles } = await build({
    entryPoints: [clientFile(`offline/${entry}`)],
    ...ONE_SCRIPT,
  });
  await writeFileOf(site, WORKER, outputFiles.map(({ text }) => text).join(''));
}
