/** `npm run bench`: measures pages and the build, or with `--scale 12,100,1000` courses of such sizes. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchScale } from './scale.ts';

const { scale } = parseArgs({ options: { scale: { type: 'string' } } }).values;
if (scale === undefined) {
  const { status } = spawnSync('astro', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
  await import('./pages.ts');
} else {
  const sizes = scale.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error(`--scale takes numbers of lessons, as in 12,100,1000; found "${scale}".`);
    process.exit(1);
  }
  await benchScale(sizes);
}
