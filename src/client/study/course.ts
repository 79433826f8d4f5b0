import { loadOnce } from '../../shared/load-once.ts';
import type { StudyCourse } from '../../shared/study-course.ts';
import { runScript } from '../run-script.ts';
import { siteRoot } from '../search/root.ts';

declare global {
  /** what `study/course.js` brings */
  var courseStudy: StudyCourse | undefined;
}

/** The facts of this edition of the course. @throws Error if its script does not load */
export const loadStudyCourse = loadOnce(async (): Promise<StudyCourse> => {
  // A page that is one file has brought them.
  if (!globalThis.courseStudy) await runScript(new URL('study/course.js', siteRoot()).href);
  if (!globalThis.courseStudy) throw new Error('study/course.js is empty');
  return globalThis.courseStudy;
});
