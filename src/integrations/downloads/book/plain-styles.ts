import { transform } from 'lightningcss';
import { constantsOf, withoutVariables } from './variables.ts';

/**
 * Styles that say the same to programs of some age, MuPDF among them: variables of the whole chapter
 * stand as their values, grounds have their own property as well, and flexible boxes, boxes in a line
 * and cells that keep to one line are so only where `@media` is known. Texts of drawings are moved by
 * the drawings themselves.
 * @param css styles of a chapter
 * @param all with what comes after them, in their order
 */
export function plainStyles(css: string, all: string): string {
  const { code } = transform({
    filename: 'plain.css',
    code: Buffer.from(withoutVariables(css, constantsOf(all), (use) => use)),
    minify: true,
  });
  return code
    .toString()
    .replaceAll(/;?dominant-baseline:[\w-]+/g, '')
    .replaceAll(/background:(0 0|#\w+|\w+|rgba?\([^()]*\))(?=[;}])/g, withOwnProperty)
    .replaceAll(/([^{}]+)\{([^{}]*)\}/g, (rule, selector: string, declarations: string) => {
      const [modern, plain] = parted(declarations.split(';'), (each) => MODERN.test(each));
      return modern.length === 0
        ? rule
        : `${selector}{${plain.join(';')}}@media all{${selector}{${modern.join(';')}}}`;
    });
}

/** Programs that know these know media too; the others would set such boxes as words of a line. */
const MODERN = /^(?:display:(?:inline-)?(?:flex|grid)|display:inline-block|white-space:nowrap)$/;

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

const withOwnProperty = (ground: string, colour: string): string =>
  `${ground};background-color:${colour === '0 0' ? 'transparent' : colour}`;
