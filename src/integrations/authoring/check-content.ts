import { readCourse, type Course } from '../../course/read-course.ts';
import type { Problem } from '../../course/findings.ts';
import { isEmpty } from '../../course/read/pages.ts';
import type { ProblemName } from '../../course/problem-names.ts';
import { CONTENT } from '../../course/read/lists.ts';
import { inOrder, reportTo } from '../../course/report.ts';
import type { ContentCheck } from './check.ts';
import { checkAnswerLengths } from './checks/answer-lengths.ts';
import { checkCitations } from './checks/citations.ts';
import { checkFormulas } from './checks/formulas.ts';
import { checkLessonNames } from './checks/lesson-names.ts';
import { checkLinks } from './checks/links.ts';
import { checkListings } from './checks/listings.ts';
import { checkPlan } from './checks/plan.ts';
import { checkPlainTexts } from './checks/plain-texts.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkStates } from './checks/states.ts';
import { checkStrayFiles } from './checks/stray-files.ts';
import { checkTranslations } from './checks/translations.ts';
import { checkUnfinished } from './checks/unfinished.ts';
import { checkUnique } from './checks/unique.ts';
import { checkUnused } from './checks/unused.ts';
import { checkNoIds } from './headings.ts';
import { knowledgeOf, type Knowledge } from './knowledge.ts';
import { checkLesson, checkPlainPage } from './lesson.ts';
import { reportEmpty } from './shape.ts';

const checks: readonly ContentCheck[] = [
  checkUnique,
  checkPlan,
  checkLessonNames,
  checkCitations,
  checkQuestions,
  checkPlainTexts,
  checkAnswerLengths,
  checkLinks,
  checkStates,
  checkListings,
  checkStrayFiles,
  checkUnfinished,
];

/** A course that was read and checked. */
export interface CheckedCourse {
  course: Course;
  knowledge: Knowledge;
  /** all that authors got wrong, by file and line */
  problems: readonly Problem[];
}

const UNREAD: ProblemName = 'A file that nothing reads';
const LESSONS = `${CONTENT}/lessons`;
const isLesson = (file: string): boolean => file.startsWith(LESSONS);

/** @param root folder of the project */
export const checkContent = async (root: string): Promise<CheckedCourse> =>
  checkCourse(await readCourse(root));

/** Finds all that authors got wrong. */
export function checkCourse(course: Course): CheckedCourse {
  const problems = [...course.problems];
  const reportIn = (file: string) => reportTo(problems, file);
  const knowledge = knowledgeOf(course);
  for (const { slug, file, tree, body } of course.lessons) {
    if (tree) checkLesson({ slug, tree, body }, course, knowledge, reportIn(file));
  }
  for (const { file, tree, body } of course.korean) {
    if (!tree) continue;
    checkPlainPage(tree, body, reportIn(file));
    checkNoIds(tree, reportIn(file));
    if (isEmpty(tree)) reportEmpty(reportIn(file));
  }
  // While a list cannot be parsed, whatever it holds would be called unknown.
  // So would a lesson whose file has another name.
  const readable =
    [...course.files.values()].every((source) => source !== undefined) &&
    !problems.some(({ file, problem }) => isLesson(file) && problem === UNREAD);
  if (readable) {
    for (const check of checks) check(course, reportIn);
    // What a lesson with a slip in it does not use or have, it may once that is mended.
    if (!problems.some(({ file }) => isLesson(file))) {
      checkUnused(course, reportIn);
      checkFormulas(course, reportIn);
      checkTranslations(course, reportIn);
    }
  }
  return { course, knowledge, problems: inOrder(problems) };
}
