import fs, { globSync, mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/course/findings.ts';
import { planOf } from '../../src/course/plan.ts';
import { readCourse, type Course } from '../../src/course/read-course.ts';
import { checkCourse, type CheckedCourse } from '../../src/integrations/authoring/check-content.ts';
import { makeCourse, slugOf } from './make-course.ts';

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Read extends CheckedCourse {
  /** paths of the files that were read, in order */
  files: string[];
  /** how often a check looked at an entry of a list */
  looks: number;
}

/** Reads and checks a course, and counts what that takes. */
async function read(lessons: number): Promise<Read> {
  makeCourse(folder, lessons);
  const files: string[] = [];
  const { readFileSync } = fs;
  fs.readFileSync = ((path: string, ...rest: never[]) => {
    if (path.startsWith(folder)) files.push(path);
    return readFileSync(path, ...rest);
  }) as typeof readFileSync;
  syncBuiltinESMExports();
  let looks = 0;
  const watched = (part: unknown): unknown =>
    Array.isArray(part)
      ? new Proxy<unknown[]>(part, {
          get: (list, key) => {
            if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
            return Reflect.get(list, key) as unknown;
          },
        })
      : part;
  try {
    const course = await readCourse(folder);
    const parts = Object.entries(course).map(([name, part]) => [name, watched(part)]);
    return { ...checkCourse(Object.fromEntries(parts) as Course), files, looks };
  } finally {
    fs.readFileSync = readFileSync;
    syncBuiltinESMExports();
  }
}

describe('a course of many lessons', async () => {
  const few = await read(50);
  const many = await read(200);

  test('has no slip, and no part of it is left out', () => {
    const { course, problems } = many;
    expect(problems.map(formatProblem).join('\n\n')).toBe('');
    const lessons = course.lessons.flatMap(({ slug, data }) => (data ? [{ ...data, slug }] : []));
    const modules = course.modules.flatMap(({ data }) => data ?? []);
    const plan = planOf(modules, lessons);
    expect(plan).toHaveLength(17);
    expect(plan.flatMap((module) => module.lessons.map(({ slug }) => slug))).toEqual(
      Array.from({ length: 200 }, (_, n) => slugOf(n)),
    );
  });

  test('is read file by file, each once', () => {
    const all = globSync('src/content/**/*.{json,mdx,md}', { cwd: folder });
    expect(all).toHaveLength(3 * 200 + 6);
    expect(many.files.toSorted()).toEqual(all.map((file) => join(folder, file)).toSorted());
  });

  test('takes work in proportion to its size', () => {
    // A check that went through all lessons for each lesson would look sixteen times as often.
    expect(few.looks).toBeGreaterThan(50 * 10);
    expect(many.looks / few.looks).toBeLessThan(4.1);
  });
});
