import type { Problem } from './author-error.ts';
import { checkAnswerLengths } from './checks/answer-lengths.ts';
import { checkCitations } from './checks/citations.ts';
import { checkComponents } from './checks/components.ts';
import { checkLessonNames } from './checks/lesson-names.ts';
import { checkLinks } from './checks/links.ts';
import { checkPlan } from './checks/plan.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkTranslations } from './checks/translations.ts';
import { checkUnfinished } from './checks/unfinished.ts';
import { checkUnique } from './checks/unique.ts';
import { checkUnused } from './checks/unused.ts';
import { checkWidgets } from './checks/widgets.ts';
import type { ContentCheck } from './content.ts';
import { knowledgeOf } from './knowledge.ts';
import { checkLesson, checkPlainPage, type LessonUse } from './lesson.ts';
import { readLists } from './lists.ts';
import { readPages } from './pages.ts';
import { inOrder, reportTo } from './report.ts';

const checks: readonly ContentCheck[] = [
  checkUnique,
  checkPlan,
  checkLessonNames,
  checkCitations,
  checkQuestions,
  checkAnswerLengths,
  checkWidgets,
  checkComponents,
  checkUnused,
  checkTranslations,
  checkLinks,
  checkUnfinished,
];

/**
 * Finds all that authors got wrong in the content of a project.
 * @param root folder of the project
 */
export function checkContent(root: string): Problem[] {
  const problems: Problem[] = [];
  const reportIn = (file: string) => reportTo(problems, file);
  const lists = readLists(root, problems);
  const pages = readPages(root, problems);
  const knowledge = knowledgeOf(lists);
  const uses = new Map<string, LessonUse>();
  for (const { slug, file, tree } of pages.lessons) {
    if (tree) uses.set(slug, checkLesson(tree, slug, knowledge, reportIn(file)));
  }
  for (const { file, tree } of pages.korean) {
    if (tree) checkPlainPage(tree, reportIn(file));
  }
  // While a list cannot be parsed, whatever it holds would be called unknown.
  const readable = [...lists.files.values()].every((source) => source !== undefined);
  for (const check of readable ? checks : []) check({ ...lists, ...pages, root, uses }, reportIn);
  return inOrder(problems);
}
