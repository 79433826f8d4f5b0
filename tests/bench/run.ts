/**
 * `npm run bench`: measures pages and the build, with `--widgets` each control of each widget, or with
 * `--scale 12,100,1000` courses of such sizes.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchScale } from './scale.ts';
import { benchWidgets } from './widgets.ts';

const { scale, widgets } = parseArgs({
  options: { scale: { type: 'string' }, widgets: { type: 'boolean' } },
}).values;
if (scale === undefined) {
  const { status } = spawnSync('astro', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
  if (widgets === true) await benchWidgets(['dist'], []);
  else await import('./pages.ts');
} else {
  const sizes = scale.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error(`--scale takes numbers of lessons, as in 12,100,1000; found "${scale}".`);
    process.exit(1);
  }
  await benchScale(sizes);
}
