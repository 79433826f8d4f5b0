import type { Element, ElementContent } from 'hast';

export const hasClass = ({ properties: { className } }: Element, ...names: string[]): boolean =>
  Array.isArray(className) && names.some((name) => className.includes(name));

export const plain = (value: string): ElementContent => ({ type: 'text', value });

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
