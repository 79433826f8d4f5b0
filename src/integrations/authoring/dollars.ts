import type { Node, Root, Text } from 'mdast';
import type { InlineMath } from 'mdast-util-math';
import { visit } from '../../course/read/visit.ts';
import { excerpt, placeIn, type Finding, type Report } from '../../course/report.ts';

/**
 * Reports dollar signs that open no formula, and formulas that are prose between two prices or
 * between a forgotten sign and the next.
 * @param text what the places in the tree count from
 */
export function checkDollars(tree: Root, text: string, report: Report): void {
  visit(tree, 'text', (node: Text) => {
    const source = sourceOf(node, text);
    const lone = /(?<!\\)\$/.exec(source);
    if (lone) {
      report(placeIn(source, lone.index, node.position?.start), {
        problem: 'A dollar sign without a partner',
        expected: 'a formula between two dollar signs, or a dollar sign written \\$',
        found: excerpt(source.slice(lone.index)),
        repair: 'close the formula, or write \\$',
      });
    }
    const bracket = /\\\(.*?\\\)|\\\[[^\]]*?[=^_][^\]]*?\\\]/s.exec(source);
    if (bracket) {
      report(placeIn(source, bracket.index, node.position?.start), {
        problem: 'A formula in brackets with backslashes',
        expected: 'a formula between two dollar signs',
        found: excerpt(bracket[0]),
        repair: `write $${bracket[0].slice(2, -2).trim()}$`,
      });
    }
  });
  visit(tree, 'inlineMath', (node: InlineMath) => {
    const finding = suspicion(sourceOf(node, text), node, text);
    if (finding) report(node.position?.start, finding);
  });
}

function suspicion(source: string, node: InlineMath, text: string): Finding | undefined {
  if (source.startsWith('$$')) {
    return {
      problem: 'Display maths on one line',
      expected: 'two dollar signs alone on the line before the formula and on the line after it',
      found: excerpt(source),
      repair: 'give the dollar signs lines of their own, inside <Equation id="…">',
    };
  }
  const sign = proseSign(source, text[node.position?.end.offset ?? text.length] ?? '');
  return sign === undefined
    ? undefined
    : {
        problem: 'A formula that looks like prose',
        expected: 'TeX on one line between two dollar signs',
        found: `${excerpt(source)} (${sign})`,
        repair: 'a dollar sign in prose is written \\$; words in a formula stand in \\text{…}',
      };
}

/** @returns why a formula is likely none; undefined if nothing speaks against it */
function proseSign(source: string, next: string): string | undefined {
  const tex = source.slice(1, -1);
  if (tex.trim() === '') return 'nothing stands in it';
  if (tex.includes('\n')) return 'it spans a line break';
  if (/\d/.test(next)) return 'a digit follows the closing sign';
  if (/^\d.*\s$/.test(tex)) return 'a space stands before the closing sign';
  const symbols = tex.replace(/\\(?:text|mathrm|operatorname|textsf|mathit)\w*\s*\{[^}]*\}/g, ' ');
  const words = symbols.replace(/\\[a-zA-Z]+/g, ' ').match(/(?<![\w{])[a-zA-Z]{3,}(?![\w}])/g);
  return words && words.length >= 3 ? 'it holds plain words' : undefined;
}

const sourceOf = ({ position }: Node, text: string): string =>
  text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
