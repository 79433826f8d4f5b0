import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { Source } from './json-file.ts';
import { reportOpenBlock } from './open-block.ts';
import { excerpt, placeIn, type Place, type Report } from '../report.ts';
import { restorePlaces } from './restore-places.ts';
import { syntaxFinding } from './syntax-finding.ts';

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
  /** the text without its frontmatter, each line and column where it is in the file */
  body: string;
}

/** Parses a page and reports frontmatter and markup that cannot be parsed. */
export function parseMarkdown(
  file: string,
  text: string,
  format: keyof typeof processors,
  report: Report,
): MarkdownFile {
  const body = blankFrontmatter(text);
  if (body === text) {
    const opened = /^---\r?\n/.test(text);
    report(
      { line: 1 },
      {
        problem: opened ? 'The frontmatter has no end' : 'The page has no frontmatter',
        expected: 'YAML between two lines of three hyphens, from the first line on',
        found: opened
          ? 'no second line of three hyphens'
          : excerpt(text.split('\n')[0] ?? '') || 'an empty line',
        repair: 'write --- alone on a line before and after the frontmatter',
      },
    );
    return { frontmatter: undefined, tree: undefined, body };
  }
  const frontmatter = readFrontmatter(file, text, report);
  return { frontmatter, tree: readTree(body, format, report), body };
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
        repair:
          repairs.find(([sign]) => sign.test(reason ?? ''))?.[1] ??
          'mend it; a text with a colon or a # inside needs quotes',
      },
    );
    return undefined;
  }
}

/** What to do about a reason of the parser. */
const repairs: readonly (readonly [RegExp, string])[] = [
  [/tab characters/, 'indent with spaces'],
  [/duplicated mapping key/, 'take one of the two out'],
];

/** Keeps every line and column where it is, also if the frontmatter is no YAML. */
function blankFrontmatter(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/, (all) =>
    all.replace(/[^\n]/g, ' '),
  );
}

function readTree(text: string, format: keyof typeof processors, report: Report): Root | undefined {
  try {
    const tree = processors[format].parse(text);
    restorePlaces(tree, text);
    return reportOpenBlock(tree, text, report) ? undefined : tree;
  } catch (error) {
    // Plain Markdown can always be parsed, and shows a block that swallowed the end of a tag.
    if (reportOpenBlock(processors.md.parse(text), text, report)) return undefined;
    const { place, ...finding } = syntaxFinding(error, text);
    report(place, finding);
    return undefined;
  }
}
