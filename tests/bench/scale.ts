import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { LENGTH, slugOf } from '../scale/make-course.ts';
import { makeSite } from '../scale/make-site.ts';
import { measureBuild } from './build.ts';

/** What a course of that many lessons costs its author, and a reader of one lesson. */
async function measureScale(lessons: number) {
  const folder = mkdtempSync(join(tmpdir(), `course-of-${lessons}-`));
  try {
    makeSite(folder, lessons, LENGTH);
    const figures = await measureBuild(folder);
    const dist = join(folder, 'dist');
    const compressed = (path: string): number =>
      brotliCompressSync(readFileSync(join(dist, path))).length;
    return {
      ...figures,
      lesson: compressed(`lessons/${slugOf(Math.floor(lessons / 2))}/index.html`),
      topics: compressed('search/topics.js'),
      archive: statSync(join(dist, 'adapting-language-models.zip')).size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench -- --scale 12,100,1000`: builds made courses of that many lessons, each of about
 * 1,900 words and 17 formulas, and prints time, memory, what a lesson more takes, and bytes.
 */
export async function benchScale(sizes: readonly number[]): Promise<void> {
  let before: { lessons: number; work: number } | undefined;
  for (const lessons of sizes) {
    const figures = await measureScale(lessons);
    const work = figures.work ?? figures.seconds;
    const more = before && (work - before.work) / (lessons - before.lessons);
    console.log(`\n${lessons} lessons`);
    console.table({
      seconds: figures.seconds.toFixed(1),
      'seconds of the processor': figures.work?.toFixed(1) ?? '–',
      'the same, for each lesson more': more?.toFixed(3) ?? '–',
      'peak memory, MB': figures.memory === null ? '–' : (figures.memory / 1e6).toFixed(0),
      'a lesson’s HTML, brotli, bytes': figures.lesson,
      'what search asks first, brotli, bytes': figures.topics,
      'archive, MB': (figures.archive / 1e6).toFixed(1),
    });
    before = { lessons, work };
  }
}
