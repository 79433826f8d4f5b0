import type { Element, ElementContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { select } from 'hast-util-select';
import { toString as hastText } from 'hast-util-to-string';
import { SKIP, visit } from '../../../course/read/visit.ts';
import { parseFragment } from 'parse5';
import { MATHML } from '../../authoring/typesetting.ts';
import { element, leftFormula, plain } from '../hast.ts';

/**
 * KaTeX sets a formula twice: in spans for the eye, and in MathML, which readers of books set.
 * @returns the MathML, whose text alone says the same: programs without MathML show only that
 * @throws Error if the formula has no MathML
 */
export function formula(node: Element): Element {
  const left = leftFormula(node);
  const math = select('math', left ? fromParse5(parseFragment(left.mathml)) : node);
  if (!math) throw new Error(`a formula without MathML: ${hastText(node)}`);
  const source = select('annotation', math);
  const children = (select('semantics', math) ?? math).children.filter((child) => child !== source);
  const alttext = source ? hastText(source).trim() : '';
  const properties = { ...math.properties, xmlns: MATHML, alttext };
  const copy = { ...math, properties, children };
  visit(copy, 'element', linear);
  visit(copy, 'element', (part, index, parent) => {
    if (part.tagName !== 'mfrac' || index === undefined || !parent || parent.children.length < 2)
      return undefined;
    parent.children.splice(index, 1, unseen('('), part, unseen(')'));
    return [SKIP, index + 3];
  });
  return copy;
}

/** Writes into a node what only its shape says: α over r reads α/r, the square of a sum (a + b)^2. */
function linear(node: Element): void {
  const [base, second] = node.children;
  if (!base) return;
  if (node.tagName === 'msqrt') node.children = [unseen('√'), ...bracketed(node.children)];
  if (!second) return;
  if (node.tagName === 'mfrac') node.children = [row(base), row(second, '/')];
  if (node.tagName === 'msup' && !MARKS.test(hastText(second)))
    node.children = [row(base), row(second, '^')];
  if (node.tagName === 'msub' && hastText(second).length > 1)
    node.children = [base, row(second, '_')];
}

/** Marks that are no powers: a prime, transposed, preferred. */
const MARKS = /^[′⊤*+−]+$/;

/** A part in brackets if it has parts itself, behind a sign. */
function row(part: ElementContent, sign?: string): Element {
  const inside = isOfParts(part) ? bracketed([part]) : [part];
  if (sign === undefined && inside.length === 1 && part.type === 'element') return part;
  return element('mrow', {}, [...(sign === undefined ? [] : [unseen(sign)]), ...inside]);
}

const bracketed = (parts: ElementContent[]): ElementContent[] =>
  parts.length > 1 || parts.some(isOfParts) ? [unseen('('), ...parts, unseen(')')] : parts;

const isOfParts = (part: ElementContent): boolean =>
  part.type === 'element' && part.children.length > 1 && !/^\(.*\)$/.test(hastText(part));

/** In MathML neither seen nor spoken, and of no width; elsewhere it is text like the rest. */
const unseen = (sign: string): Element =>
  element('mpadded', { width: '0', height: '0', depth: '0' }, [
    element('mphantom', {}, [element('mtext', {}, [plain(sign)])]),
  ]);
