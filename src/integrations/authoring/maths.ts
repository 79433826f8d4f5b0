import katex from 'katex';
import type { Node, Root } from 'mdast';
import { visit } from '../../course/read/visit.ts';
import { excerpt, placeIn, type Finding, type Place, type Report } from '../../course/report.ts';
import { setStrictly } from './typesetting.ts';

interface MathsNode extends Node {
  value: string;
}

/** What makes KaTeX print a number of its own, over the formula. */
const NUMBERED = /\\begin\{(align|alignat|equation|gather)\}|\\tag\b/;

const ownNumbers = (found: string, environment = 'equation'): Finding => ({
  problem: 'A formula that numbers itself',
  expected: 'a formula without a number: <Equation> numbers it',
  found,
  repair: environment.startsWith('equation')
    ? `take ${found} out; <Equation id="…"> around the formula gives the number`
    : `write \\begin{${environment}ed} inside <Equation id="…">`,
});

/** Typesets every formula once, strictly: the renderer itself would only print a bad one in red. */
export function checkMaths(tree: Root, report: Report): void {
  visit(tree, (node: Node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const tex = (node as MathsNode).value;
    const displayMode = node.type === 'math';
    const numbered = NUMBERED.exec(tex);
    if (numbered) {
      const { line } = placeIn(tex, numbered.index, firstLine(node, displayMode));
      report({ line }, ownNumbers(numbered[0], numbered[1]));
    }
    try {
      setStrictly(tex, displayMode);
    } catch (error) {
      const { reason, offset } = readError(error);
      const { line } = placeIn(tex, offset, firstLine(node, displayMode));
      const culprit = tex.split('\n')[tex.slice(0, offset).split('\n').length - 1] ?? tex;
      report(
        { line },
        {
          problem: 'A formula cannot be typeset',
          expected: 'TeX that KaTeX understands',
          found: `${excerpt(culprit)} (${reason})`,
          repair: 'mend the TeX; a dollar sign in prose is written \\$',
        },
      );
    }
  });
}

/** Display maths begins on the line below its dollar signs. */
const firstLine = ({ position }: Node, displayMode: boolean): Place => ({
  line: (position?.start.line ?? 1) + (displayMode ? 1 : 0),
});

function readError(error: unknown): { reason: string; offset: number } {
  if (!(error instanceof katex.ParseError)) return { reason: String(error), offset: 0 };
  return { reason: error.rawMessage, offset: error.position };
}
