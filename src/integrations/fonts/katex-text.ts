import { transform } from 'lightningcss';
import type { Declaration, Selector } from 'lightningcss';
import { classesOf, elements } from '../site/dom.ts';
import type { Document } from '../site/dom.ts';
import { formulaOf } from '../site/formulas.ts';
import { weightOf } from './font-faces.ts';

/** How a piece of a formula is set. */
interface Style {
  family: string;
  weight: number;
  italic: boolean;
}

/** A rule of KaTeX's stylesheet that changes the font of what carries all these classes. */
interface FontRule {
  classes: readonly string[];
  style: Partial<Style>;
}

/** Reads which classes of KaTeX mean which font off the stylesheet, so that both agree. */
export function readFontRules(css: string): FontRule[] {
  const rules: FontRule[] = [];
  transform({
    filename: 'katex.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style: ({ value }) => {
          const style = Object.assign(
            {},
            ...value.declarations.declarations.map(fontOf),
          ) as Partial<Style>;
          if (Object.keys(style).length === 0) return undefined;
          for (const selector of value.selectors) {
            const classes = lastClasses(selector);
            if (isKatex(selector)) rules.push({ classes, style });
          }
          return undefined;
        },
      },
    },
  });
  return rules;
}

const isKatex = ([first]: Selector): boolean =>
  first?.type === 'class' && first.name.startsWith('katex');

/** Classes of the last element in a selector that has any: what is below inherits. */
function lastClasses(selector: Selector): string[] {
  let classes: string[] = [];
  let isNew = true;
  for (const part of selector) {
    if (part.type === 'combinator') isNew = true;
    if (part.type !== 'class') continue;
    classes = isNew ? [part.name] : [...classes, part.name];
    isNew = false;
  }
  return classes;
}

function fontOf(declaration: Declaration): Partial<Style> {
  switch (declaration.property) {
    case 'font-family':
      return { family: declaration.value[0] ?? '' };
    case 'font-weight':
      return { weight: weightOf(declaration.value) };
    case 'font-style':
      return { italic: declaration.value.type === 'italic' };
    case 'font': {
      const { family, weight, style } = declaration.value;
      return { family: family[0] ?? '', weight: weightOf(weight), italic: style.type === 'italic' };
    }
    default:
      return {};
  }
}

/** Name of a face, such as `KaTeX_Math 400 italic`. */
export const faceName = ({ family, weight, italic }: Style): string =>
  `${family} ${weight}${italic ? ' italic' : ''}`;

/** The characters of the formulas on a page, by the face they are set in, added to `used`. */
export function collectFormulas(
  document: Document,
  rules: readonly FontRule[],
  used: Map<string, Set<string>>,
): void {
  for (const element of elements(document)) {
    if (!classesOf(element).includes('katex')) continue;
    for (const [classes, text] of formulaOf(element).drawn) {
      const name = faceOf(classes, rules);
      const characters = used.get(name) ?? new Set<string>();
      for (const character of text) characters.add(character);
      used.set(name, characters);
    }
  }
}

const known = new WeakMap<readonly FontRule[], Map<string, string>>();

/** The face of what stands in elements with these classes; a page has many alike. */
function faceOf(classes: string, rules: readonly FontRule[]): string {
  const all = known.get(rules) ?? new Map<string, string>();
  known.set(rules, all);
  const before = all.get(classes);
  if (before !== undefined) return before;
  const style = classes
    .split('/')
    .reduce<Style>((sum, own) => ({ ...sum, ...styleOf(own.split(' '), rules) }), PLAIN);
  all.set(classes, faceName(style));
  return faceName(style);
}

/** What the rules say of an element with these classes. */
const styleOf = (classes: readonly string[], rules: readonly FontRule[]): Partial<Style> =>
  rules
    .filter((rule) => rule.classes.every((name) => classes.includes(name)))
    .reduce<Partial<Style>>((sum, rule) => ({ ...sum, ...rule.style }), {});

const PLAIN: Style = { family: '', weight: 400, italic: false };
