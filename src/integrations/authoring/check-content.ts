import type { Problem } from './author-error.ts';
import { checkAnswerLengths } from './checks/answer-lengths.ts';
import { checkCitations } from './checks/citations.ts';
import { checkLessonNames } from './checks/lesson-names.ts';
import { checkLinks } from './checks/links.ts';
import { checkPlan } from './checks/plan.ts';
import { checkPlainTexts } from './checks/plain-texts.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkTranslations } from './checks/translations.ts';
import { checkUnfinished } from './checks/unfinished.ts';
import { checkUnique } from './checks/unique.ts';
import { checkUnused } from './checks/unused.ts';
import type { ContentCheck } from './content.ts';
import { readTagSet } from './figure-files.ts';
import { knowledgeOf } from './knowledge.ts';
import { checkLesson, checkPlainPage, type LessonUse } from './lesson.ts';
import { readLists } from './lists.ts';
import { readPages } from './pages.ts';
import { inOrder, reportTo } from './report.ts';
import { isEmpty } from './shape.ts';

const checks: readonly ContentCheck[] = [
  checkUnique,
  checkPlan,
  checkLessonNames,
  checkCitations,
  checkQuestions,
  checkPlainTexts,
  checkAnswerLengths,
  checkTranslations,
  checkLinks,
  checkUnfinished,
];

/**
 * Finds all that authors got wrong in the content of a project.
 * @param root folder of the project
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const reportIn = (file: string) => reportTo(problems, file);
  const lists = readLists(root, problems);
  const pages = readPages(root, problems);
  const knowledge = knowledgeOf(lists, await readTagSet(root, problems));
  const uses = new Map<string, LessonUse>();
  for (const { slug, file, tree, body } of pages.lessons) {
    if (!tree) continue;
    const use = checkLesson(tree, body, slug, knowledge, reportIn(file));
    if (!isEmpty(tree)) uses.set(slug, use);
  }
  for (const { file, tree, body } of pages.korean) {
    if (tree) checkPlainPage(tree, body, reportIn(file));
  }
  // What a lesson with a slip in it does not use, it may use once that is mended.
  const lessons = new Set(pages.lessons.map(({ file }) => file));
  const sound = !problems.some(({ file }) => lessons.has(file));
  // While a list cannot be parsed, whatever it holds would be called unknown.
  const readable = [...lists.files.values()].every((source) => source !== undefined);
  if (readable) {
    const content = { ...lists, ...pages, root, uses };
    for (const check of checks) check(content, reportIn);
    if (sound) checkUnused(content, reportIn);
  }
  return inOrder(problems);
}
