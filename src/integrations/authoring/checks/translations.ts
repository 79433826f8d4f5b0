import type { Node, Root } from 'mdast';
import { suggest } from '../../../course/findings.ts';
import type { ReadLesson } from '../../../course/lesson-use.ts';
import type { TranslationFile } from '../../../course/read/lists.ts';
import { textOf, type ReadTag } from '../../../course/read/tags.ts';
import { excerpt, type Report } from '../../../course/report.ts';
import type { ContentCheck } from '../check.ts';
import { checkTranslatedQuestions } from './translated-questions.ts';

/** Each block of a translation belongs to a part that the lesson still has, and to one of its own. */
export const checkTranslations: ContentCheck = (course, reportIn) => {
  for (const file of course.translations) {
    const { slug, source, data } = file;
    const read = course.uses.get(slug);
    const tree = course.lessons.find((lesson) => lesson.slug === slug)?.tree;
    if (!read || !tree || !data) continue;
    const report = reportIn(source.file);
    checkParts(file, partsOf(read), report);
    checkPlaces(file, blocksIn(tree, read), report);
    checkTwice(file, report);
    checkEmphasis(file, report);
    const asked = course.questions.find((questions) => questions.slug === slug);
    if (asked) checkTranslatedQuestions(file, asked, report);
  }
};

/** What a block may name by an id, and what the lesson has of it. */
type Parts = Readonly<Record<'heading' | 'after' | 'figure' | 'question' | 'equation', string[]>>;

function partsOf({ found, headings, use }: ReadLesson): Parts {
  const ids = (...kinds: readonly string[]) =>
    found.flatMap((tag) => (kinds.includes(tag.kind) ? (textOf(tag, 'id') ?? []) : []));
  const heading = [...headings.values()];
  return {
    heading,
    after: ['top', ...heading],
    figure: ids('figure', 'listing'),
    question: use.inlineQuestions,
    equation: ids('equation'),
  };
}

const blocksOf = ({ data }: TranslationFile) =>
  (data?.blocks ?? []) as readonly (Partial<Record<keyof Parts | 'text', string>> & {
    index?: number;
    kind?: Block['kind'];
  })[];

function checkParts(file: TranslationFile, parts: Parts, report: Report): void {
  blocksOf(file).forEach((block, at) => {
    for (const [key, known] of Object.entries(parts)) {
      const id = block[key as keyof Parts];
      if (id === undefined || known.includes(id)) continue;
      report(file.source.place(['blocks', at, key]), {
        problem: 'A translation of a part that the lesson does not have',
        expected: `the id of ${KINDS[key as keyof Parts]} in lessons/${file.slug}.mdx`,
        found: `${key} "${id}"`,
        repair: suggest(id, known, 'take the block out'),
      });
    }
  });
}

const KINDS: Readonly<Record<keyof Parts, string>> = {
  heading: 'a heading',
  after: 'a heading, or top,',
  figure: 'a figure, widget or listing',
  question: 'a question that is asked',
  equation: 'an equation',
};

/** What stands at a place of a lesson: a table, or a tag with its id; anything else is text. */
interface Block {
  kind: 'text' | 'table' | 'caption' | 'equation' | 'question';
  id?: string | undefined;
}

const TAG_KINDS: Readonly<Record<string, Block['kind']>> = {
  figure: 'caption',
  listing: 'caption',
  equation: 'equation',
};

/** What the page does not show. */
const UNSEEN = ['mdxFlowExpression', 'definition'];

/** The blocks of each section of a lesson, by the id of its heading, as the page counts them. */
function blocksIn(tree: Root, { headings, found }: ReadLesson): Map<string, Block[]> {
  const tags = new Map<Node, ReadTag>(found.map((tag) => [tag.node, tag]));
  const sections = new Map<string, Block[]>([['top', []]]);
  let blocks: Block[] = [];
  sections.set('top', blocks);
  for (const node of tree.children) {
    if (node.type === 'heading') {
      sections.set(headings.get(node) ?? '', (blocks = []));
      continue;
    }
    if (UNSEEN.includes(node.type)) continue;
    // A tag that takes one line is the only child of its paragraph.
    const [first] = 'children' in node ? node.children : [];
    const tag = tags.get(node) ?? (first && tags.get(first));
    const kind = tag?.name === 'Question' ? 'question' : tag && TAG_KINDS[tag.kind];
    if (tag && kind) blocks.push({ kind, id: textOf(tag, 'id') });
    else blocks.push({ kind: node.type === 'table' ? 'table' : 'text' });
  }
  return sections;
}

function checkPlaces(
  file: TranslationFile,
  sections: ReadonlyMap<string, readonly Block[]>,
  report: Report,
): void {
  const all = [...sections.values()].flat();
  blocksOf(file).forEach(({ after = '', index = 0, kind, ...ids }, at) => {
    const blocks = sections.get(after);
    // What the lesson lacks is reported as such.
    const id = ids.figure ?? ids.equation ?? ids.question;
    if (!blocks || (id !== undefined && !all.some((block) => block.id === id))) return;
    const there = blocks[index];
    const said = kind ?? (ids.question === undefined ? 'text' : 'question');
    if (there?.kind === said && there.id === id) return;
    const inWords = (block: Block) =>
      `${block.kind}${block.id === undefined ? '' : ` "${block.id}"`}`;
    const right = blocks.findIndex((block) => id !== undefined && block.id === id);
    report(file.source.place(['blocks', at, 'index']), {
      problem: 'A translation in the place of another part',
      expected: there
        ? `the block ${index} after "${after}", counted from 0: ${inWords(there)}`
        : `a place among the ${blocks.length} of the section "${after}", counted from 0`,
      found: `index ${index}: ${inWords({ kind: said, id })}`,
      repair: right < 0 ? 'count the blocks below the heading' : `write ${right}`,
    });
  });
}

function checkTwice(file: TranslationFile, report: Report): void {
  const seen = new Map<string, number>();
  blocksOf(file).forEach(({ heading, after, index }, at) => {
    const part =
      heading === undefined ? `index ${index ?? 0} after "${after ?? ''}"` : `heading "${heading}"`;
    const first = seen.get(part);
    if (first === undefined) {
      seen.set(part, at);
      return;
    }
    const line = file.source.place(['blocks', first]).line ?? '';
    report(file.source.place(['blocks', at]), {
      problem: 'A part that is translated twice',
      expected: 'one block for each part of the lesson',
      found: `${part}, which also stands in line ${line}`,
      repair: 'correct the place, or take one of them out',
    });
  });
}

function checkEmphasis(file: TranslationFile, report: Report): void {
  blocksOf(file).forEach(({ text = '' }, at) => {
    if (text.split('**').length % 2 === 1) return;
    report(file.source.place(['blocks', at, 'text']), {
      problem: 'An emphasis without a partner',
      expected: 'two asterisks right before and right after the words',
      found: excerpt(text),
      repair: 'write **words**',
    });
  });
}
