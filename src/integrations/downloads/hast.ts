import type { Element, ElementContent } from 'hast';
import { formulaFrom } from '../site/formulas.ts';
import type { Formula } from '../site/formulas.ts';

export const hasClass = ({ properties: { className } }: Element, ...names: string[]): boolean =>
  Array.isArray(className) && names.some((name) => className.includes(name));

export const plain = (value: string): ElementContent => ({ type: 'text', value });

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

/** The formula that an element is whose own elements are left to the end. */
export function leftFormula({ properties: { dataFormula } }: Element): Formula | undefined {
  return typeof dataFormula === 'string' ? formulaFrom(dataFormula) : undefined;
}
