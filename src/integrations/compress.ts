import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from './site/site.ts';

const TEXT = /\.(?:html|css|js|json|svg|xml|txt|md|ipynb|py|webmanifest)$/;
/** A smaller file fits into one packet either way. */
const SMALLEST = 1000;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes each text of a built site once more in gzip and in brotli, as small as they can, beside it: for
 * hosts that send such files in place of compressing at each request.
 * @returns how many texts there are
 */
export async function compress(dist: string): Promise<number> {
  let count = 0;
  for (const path of (await filesIn(dist)).filter((name) => TEXT.test(name))) {
    const file = join(dist, path);
    const bytes = await readFile(file);
    if (bytes.length < SMALLEST) continue;
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const [br, gz] = await Promise.all([brotli(bytes, { params: size }), zip(bytes, { level: 9 })]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    count++;
  }
  return count;
}

if (import.meta.main) {
  if (existsSync('dist/index.html')) {
    console.log(`${await compress('dist')} files have a .br and a .gz beside them.`);
  } else {
    console.error('There is no built course in dist. Run "npm run build" first.');
    process.exitCode = 1;
  }
}
