import { transform } from 'lightningcss';
import type { Declaration, Selector } from 'lightningcss';

/**
 * The classes named by the rules that set text in italics: an element of that class, or something
 * in it, is italic.
 */
export function italicClasses(css: string): Set<string> {
  const classes = new Set<string>();
  transform({
    filename: 'italics.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style: ({ value: { selectors, declarations } }) => {
          if (declarations.declarations.some(isItalic)) {
            for (const name of selectors.flatMap(classesIn)) classes.add(name);
          }
          return undefined;
        },
      },
    },
  });
  return classes;
}

function isItalic(declaration: Declaration): boolean {
  if (declaration.property === 'font-style') return declaration.value.type !== 'normal';
  return declaration.property === 'font' && declaration.value.style.type === 'italic';
}

const classesIn = (selector: Selector): string[] =>
  selector.flatMap((part) => (part.type === 'class' ? [part.name] : []));
