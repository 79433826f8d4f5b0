import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Source } from './json-file.ts';
import { placeIn, type Place, type Report } from './report.ts';

/** The same dialect as in `astro.config.mjs`. */
const remarkPlugins = [remarkGfm, remarkMath];
const processors = {
  mdx: createProcessor({ format: 'mdx', remarkPlugins }),
  md: createProcessor({ format: 'md', remarkPlugins }),
};

export interface MarkdownFile {
  /** undefined if it cannot be parsed */
  frontmatter: Source | undefined;
  /** undefined if it cannot be parsed; places are those of the file */
  tree: Root | undefined;
}

/** Parses a page and reports frontmatter and markup that cannot be parsed. */
export function parseMarkdown(
  file: string,
  text: string,
  format: keyof typeof processors,
  report: Report,
): MarkdownFile {
  const frontmatter = readFrontmatter(file, text, report);
  return { frontmatter, tree: readTree(blankFrontmatter(text), format, report) };
}

function readFrontmatter(file: string, text: string, report: Report): Source | undefined {
  try {
    const { frontmatter: data, rawFrontmatter } = parseFrontmatter(text);
    const start = text.indexOf(rawFrontmatter);
    const place = ([key]: readonly PropertyKey[]): Place => {
      const line = new RegExp(`^${String(key)}\\s*:`, 'm').exec(rawFrontmatter);
      return { line: placeIn(text, line ? start + line.index : 0).line };
    };
    return { file, data, place };
  } catch (error) {
    const { mark, reason } = error as { mark?: { line: number }; reason?: string };
    report(
      // The first line of the frontmatter is the second of the file.
      { line: mark && mark.line + 1 },
      {
        problem: 'The frontmatter cannot be parsed',
        expected: 'YAML between two lines of three hyphens',
        found: reason ?? String(error),
        repair: 'mend it; a text with a colon or a # inside needs quotes',
      },
    );
    return undefined;
  }
}

/** Keeps every line and column where it is, also if the frontmatter is no YAML. */
function blankFrontmatter(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\n---/, (all) => all.replace(/[^\n]/g, ' '));
}

interface SyntaxProblem {
  reason: string;
  line?: number;
  column?: number;
}

function readTree(text: string, format: keyof typeof processors, report: Report): Root | undefined {
  try {
    return processors[format].parse(text);
  } catch (error) {
    const { reason, line, column } = error as SyntaxProblem;
    // The parser blames the paragraph, and names the place of the open tag in brackets.
    const tag = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
    report(tag ? { line: Number(tag[1]), column: Number(tag[2]) } : { line, column }, {
      problem: 'The page cannot be parsed',
      expected: 'every tag closed; in prose, a brace or "less than" sign written \\{ or \\<',
      found: reason,
      repair: 'close the tag where its paragraph ends, or escape the sign',
    });
    return undefined;
  }
}
