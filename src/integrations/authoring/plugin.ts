import { fileURLToPath } from 'node:url';
import { basename, dirname, relative, resolve } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { AuthorError, type Problem } from './author-error.ts';
import { expandInlineTags } from './inline-tags.ts';
import { readTagSet } from './figure-files.ts';
import { knowledgeOf } from './knowledge.ts';
import { checkLesson, type LessonUse } from './lesson.ts';
import { readLists } from './lists.ts';
import { inOrder, reportTo } from './report.ts';

/** Of each heading in order, every formula once and in plain characters. */
export interface HeadingTexts {
  headingTexts: readonly string[];
}

/** What a lesson turned out to use; pages read it as `remarkPluginFrontmatter`. */
export type LessonFindings = Pick<
  LessonUse,
  'figures' | 'citations' | 'terms' | 'inlineQuestions' | 'words'
> & {
  /** numbered figures and equations */
  labels: { id: string; label: string }[];
} & HeadingTexts;

/** Where Astro keeps what a page's plugins found. */
export interface AstroData {
  astro?: { frontmatter?: Record<string, unknown> };
}

/**
 * Remark plugin for lessons: checks all that an author can get wrong and a parser can see, numbers
 * figures and equations, and resolves references to them. A build has met every problem before, in
 * `contentChecks`; while authors write, this is what the browser shows.
 *
 * @throws AuthorError naming file, line, expectation, finding and repair of every slip
 */
export function authoring() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const path = file.path.startsWith('file:') ? fileURLToPath(file.path) : resolve(file.path);
    if (!path.endsWith('.mdx')) return;
    // lessons/<slug>.mdx in src/content
    const root = resolve(dirname(path), '../../..');
    const slug = basename(path, '.mdx');
    const knowledge = knowledgeOf(readLists(root, []), await readTagSet(root, []));

    const problems: Problem[] = [];
    const report = reportTo(problems, relative(root, path));
    const { figures, citations, terms, inlineQuestions, words, labels, found } = checkLesson(
      tree,
      String(file),
      slug,
      knowledge,
      report,
    );
    if (problems.length > 0) throw new AuthorError(inOrder(problems));

    expandInlineTags(found, knowledge.references, labels);
    const findings: Omit<LessonFindings, 'headingTexts'> = {
      figures,
      citations,
      terms,
      inlineQuestions,
      labels: [...labels].map(([id, label]) => ({ id, label })),
      words,
    };
    const astro = ((file.data as AstroData).astro ??= {});
    astro.frontmatter = { ...astro.frontmatter, ...findings };
  };
}
