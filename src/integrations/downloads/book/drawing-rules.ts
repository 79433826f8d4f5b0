import type { Root } from 'hast';
import { transform } from 'lightningcss';
import { noQuestions, remember } from '../../site/remember.ts';
import { classesIn } from '../hast.ts';

/** A rule as far as it says how something is drawn. */
export interface DrawingRule {
  selector: string;
  /** by name; variables among them */
  declarations: ReadonlyMap<string, string>;
}

/** What a tree can be asked for. */
const ASKABLE = /^(?!.*::)(?:[^:]|:(?:root|nth-child|first-child|last-child|first-of-type)\b)+$/;

/**
 * Rules that set one of some properties, or a variable, the weakest first; those that depend on what
 * is asked by `@media` are left out.
 * @param css without nesting and `:is()`
 */
export function drawingRules(css: string, properties: readonly string[]): DrawingRule[] {
  const flat = flatRules(css, noQuestions).flatMap(({ selectors, body }) => {
    const declarations = new Map(
      declarationsIn(body).filter(([name]) => name.startsWith('--') || properties.includes(name)),
    );
    return declarations.size === 0
      ? []
      : selectors
          .filter((selector) => ASKABLE.test(selector))
          .map((selector) => ({ selector, declarations }));
  });
  return flat.toSorted((a, b) => weight(a.selector) - weight(b.selector));
}

/** Of rules those that may mean something in a tree: it has every class that they name. */
export function usedRules(rules: readonly DrawingRule[], content: Root): DrawingRule[] {
  const classes = classesIn(content);
  return rules.filter(
    ({ selector }) =>
      /[[\\]/.test(selector) ||
      selector.matchAll(/\.([\w-]+)/g).every(([, name = '']) => classes.has(name)),
  );
}

const flatRules = remember<never, { selectors: string[]; body: string }[]>((css) => {
  const { code } = transform({
    filename: 'drawings.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Declaration: { custom: { content: () => [] } },
      Rule: (rule) => (rule.type === 'style' ? undefined : []),
    },
  });
  // Minified, without nesting, questions and texts: braces stand round declarations only.
  return [...code.toString().matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, head = '', body = '']) => ({
    selectors: head.split(','),
    body,
  }));
});

const declarationsIn = (body: string): [string, string][] =>
  body.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    return colon < 0 ? [] : [[declaration.slice(0, colon), declaration.slice(colon + 1)]];
  });

/** Classes, attributes and pseudo-classes weigh more than any number of tags. */
function weight(selector: string): number {
  const strong = selector.match(/[.[:]/g)?.length ?? 0;
  const tags = selector.match(/(?:^|[\s>+~])[a-z]/g)?.length ?? 0;
  return strong * 100 + tags;
}

const plainValues = new Map<string, PlainValue>();

interface PlainValue {
  plain: string;
  /** of a colour that lets through what is under it: 0 to 1 */
  opacity?: string | undefined;
}

/** A value with its mixtures of colours mixed, and the opacity of a colour apart from it. */
export function plainValue(property: string, value: string): PlainValue {
  const key = `${property}:${value}`;
  const known = plainValues.get(key) ?? computed(key);
  plainValues.set(key, known);
  return known;
}

function computed(declaration: string): PlainValue {
  const { code } = transform({
    filename: 'value.css',
    code: Buffer.from(`a{${declaration}}`),
    minify: true,
  });
  const plain = code.toString().replace(/^a\{[\w-]+:|\}$/g, '');
  const [, hex] = /^#(\w{4}|\w{8})$/.exec(plain) ?? [];
  if (hex === undefined) return { plain };
  const digits = hex.length === 4 ? hex.replaceAll(/./g, '$&$&') : hex;
  const alpha = parseInt(digits.slice(6), 16) / 255;
  return alpha === 0
    ? { plain: 'none' }
    : { plain: `#${digits.slice(0, 6)}`, opacity: String(Math.round(alpha * 100) / 100) };
}
