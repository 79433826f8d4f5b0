import type { Node, Root } from 'mdast';
import { visit } from '../../course/read/visit.ts';
import { pastedPicture } from '../../course/read/tags.ts';
import { excerpt, type Finding, type Report } from '../../course/report.ts';

type Rule = (node: Node) => Finding | undefined;

/** What a page may not hold, by the kind of node. */
const rules: Readonly<Record<string, Rule>> = {
  mdxjsEsm: (node) => ({
    problem: 'An import or export in a lesson',
    expected: 'tags only, which need no import',
    found: excerpt(valueOf(node)),
    repair: 'take the line out; figures and widgets are found in their folders',
  }),
  mdxTextExpression: code,
  mdxFlowExpression: code,
  image: (node) => pastedPicture(`![](${'url' in node ? String(node.url) : ''})`),
  imageReference: () => pastedPicture('![][…]'),
  html: (node) =>
    valueOf(node).startsWith('<!--')
      ? undefined
      : {
          problem: 'A tag in a page of plain Markdown',
          expected: 'Markdown without tags: they work in lessons only',
          found: excerpt(valueOf(node)),
          repair: 'say it in Markdown',
        },
};

/**
 * Reports code, imports, pasted pictures and raw HTML.
 * @param text what the places in the tree count from
 */
export function checkMarkup(tree: Root, text: string, report: Report): void {
  visit(tree, (node: Node) => {
    const finding = strayTex(node, text) ?? rules[node.type]?.(node);
    if (finding) report(node.position?.start, finding);
  });
}

/** Characters of a command of TeX; none is longer. */
const LONGEST = 40;

/** A command of TeX and its argument, which Markdown reads as text and code. */
function strayTex(node: Node, text: string): Finding | undefined {
  if (node.type !== 'mdxTextExpression') return undefined;
  const start = node.position?.start.offset ?? 0;
  const [command] = /\\[a-zA-Z]+$/.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? [];
  if (command === undefined) return undefined;
  return {
    problem: 'TeX outside of dollar signs',
    expected: 'formulas between dollar signs: $…$, or $$ on lines of their own in <Equation>',
    found: `${command}{${excerpt(valueOf(node))}}`,
    repair: 'put the formula between dollar signs',
  };
}

function code(node: Node): Finding | undefined {
  if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(valueOf(node))) return undefined;
  return {
    problem: 'Code in the text',
    expected: 'prose; braces hold comments only',
    found: `{${excerpt(valueOf(node))}}`,
    repair: 'write what it stands for; a brace in prose is written \\{',
  };
}

const valueOf = (node: Node): string => ('value' in node ? String(node.value) : '');
