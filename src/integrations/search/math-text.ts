import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SUPERSCRIPTS = new Map(
  '0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ −⁻'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const grouped = (text: string): string => (/[\s+−=/]/.test(text) ? `(${text})` : text);

/** 23 as ²³; anything that is no whole number keeps a caret, so that 10^N stays readable. */
export const raised = (exponent: string): string => {
  const close = exponent.replace(/\s/g, '');
  return /^[-−+\d]+$/.test(close)
    ? close.replace(/./g, (sign) => SUPERSCRIPTS.get(sign) ?? sign)
    : `^${grouped(close)}`;
};

/** One MathML node as a line of plain text: 1.3 × 10⁶, (a + b)/c, W_0. */
export const mathText = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value.trim();
  if (!('childNodes' in node) || node.nodeName === 'annotation') return '';
  const parts = node.childNodes.map(mathText).filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  switch (node.nodeName) {
    case 'mo':
      // Relations and binary signs are words of their own; brackets and commas are not.
      return /^[=≈<>≤≥×·+−∝≪≫→∼]$/.test(parts.join('')) ? ` ${parts.join('')} ` : parts.join('');
    case 'msup':
      return `${first}${raised(second)}`;
    case 'msub':
      return `${first}_${second}`;
    case 'msubsup':
      return `${first}_${second}${raised(third)}`;
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    default:
      return parts.join('').replace(/ {2,}/g, ' ');
  }
};
