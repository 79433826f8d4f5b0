import { fileURLToPath } from 'node:url';
import { dirname, relative, resolve } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { AuthorError, type Problem } from './author-error.ts';
import { checkHeadings } from './headings.ts';
import { readKnowledge } from './knowledge.ts';
import { checkMaths } from './maths.ts';
import { checkTags } from './tags.ts';
import { checkWording } from './wording.ts';

/** What a lesson turned out to use; pages read it as `remarkPluginFrontmatter`. */
export interface LessonFindings {
  /** ids of cited works, in order of first use */
  citations: string[];
  /** ids of glossary terms, in order of first use */
  terms: string[];
  /** ids of questions that are asked inline */
  inlineQuestions: string[];
  /** numbered figures and equations */
  labels: { id: string; label: string }[];
  /** words of prose */
  words: number;
}

export type Report = (
  place: { line?: number | undefined; column?: number | undefined } | undefined,
  problem: Omit<Problem, 'file' | 'line' | 'column'>,
) => void;

interface AstroData {
  astro?: { frontmatter?: Record<string, unknown> };
}

/**
 * Remark plugin for lessons: checks all that an author can get wrong and a parser can see, numbers
 * figures and equations, and resolves references to them.
 *
 * @throws AuthorError naming file, line, expectation, finding and repair of every slip
 */
export function authoring() {
  return (tree: Root, file: VFile): void => {
    const path = file.path.startsWith('file:') ? fileURLToPath(file.path) : resolve(file.path);
    if (!path.endsWith('.mdx')) return;
    const problems: Problem[] = [];
    const name = relative(process.cwd(), path);
    const report: Report = (place, problem) => {
      problems.push({ file: name, line: place?.line, column: place?.column, ...problem });
    };

    const content = resolve(dirname(path), '..');
    const slug = path.replace(/^.*\/|\.mdx$/g, '');
    checkHeadings(tree, report);
    checkMaths(tree, report);
    checkWording(tree, report);
    const findings = checkTags(tree, slug, readKnowledge(content), report);
    if (problems.length > 0) throw new AuthorError(problems);

    const astro = ((file.data as AstroData).astro ??= {});
    astro.frontmatter = { ...astro.frontmatter, ...findings };
  };
}
