import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { koreanSummary, lesson } from '../../schemas/lesson.ts';
import { identifier } from '../../schemas/text.ts';
import type { Problem } from '../findings.ts';
import type { Source } from './json-file.ts';
import { CONTENT } from './lists.ts';
import { parseMarkdown, type MarkdownFile } from './markdown-file.ts';
import { reportTo, type Report } from '../report.ts';
import { readAs } from './schema-issues.ts';
import { readText } from './text-file.ts';

/** A page in Markdown. */
export interface Page<Data> {
  /** name of the file, and of the page in its address */
  slug: string;
  file: string;
  /** undefined if it does not fit its schema */
  data: Data | undefined;
  /** undefined if it cannot be parsed */
  frontmatter: Source | undefined;
  tree: Root | undefined;
  /** the text that the places in the tree count from: the file, its frontmatter blanked */
  body: string;
}

export interface Pages {
  lessons: Page<z.infer<typeof lesson>>[];
  korean: Page<z.infer<typeof koreanSummary>>[];
}

const nothing: MarkdownFile = { frontmatter: undefined, tree: undefined, body: '' };

/** Whether a page has no words at all. */
export const isEmpty = (tree: Root): boolean => toString(tree).trim() === '';

/** @param root folder of the project */
export function readPages(root: string, problems: Problem[]): Pages {
  return {
    lessons: readFolder(root, 'lessons', 'mdx', lesson, problems),
    korean: readFolder(root, 'ko', 'md', koreanSummary, problems),
  };
}

function readFolder<Data>(
  root: string,
  name: string,
  format: 'md' | 'mdx',
  schema: z.ZodType<Data>,
  problems: Problem[],
): Page<Data>[] {
  const folder = join(root, CONTENT, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => !entry.startsWith('.'))
    .sort()
    .flatMap((entry) => {
      const file = `${CONTENT}/${name}/${entry}`;
      const report = reportTo(problems, file);
      if (!checkName(entry, format, report)) return [];
      const text = readText(join(folder, entry), report);
      const { frontmatter, tree, body } =
        text === undefined ? nothing : parseMarkdown(file, text, format, report);
      const problem = 'The frontmatter does not fit its schema';
      const data = frontmatter && readAs(schema, frontmatter, problem, report);
      return [{ slug: entry.slice(0, -format.length - 1), file, data, frontmatter, tree, body }];
    });
}

function checkName(entry: string, format: string, report: Report): boolean {
  const extension = extname(entry);
  const slug = entry.slice(0, entry.length - extension.length);
  if (extension === `.${format}` && identifier.safeParse(slug).success) return true;
  report(undefined, {
    problem: 'A file that nothing reads',
    expected: `lower-case words and digits joined by hyphens, then .${format}`,
    found: entry,
    repair: identifier.safeParse(slug.toLowerCase()).success
      ? `rename it to ${slug.toLowerCase()}.${format}, or move it out of this folder`
      : 'rename it or move it out of this folder',
  });
  return false;
}
