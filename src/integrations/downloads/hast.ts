import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../../course/read/visit.ts';
import { formulaFrom } from '../site/formulas.ts';
import type { Formula } from '../site/formulas.ts';

export const hasClass = ({ properties: { className } }: Element, ...names: string[]): boolean =>
  Array.isArray(className) && names.some((name) => className.includes(name));

/** The classes of all elements. */
export function classesIn(content: Root): Set<string> {
  const classes = new Set<string>();
  visit(content, 'element', ({ properties: { className } }) => {
    if (Array.isArray(className)) for (const name of className) classes.add(name);
  });
  return classes;
}

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
