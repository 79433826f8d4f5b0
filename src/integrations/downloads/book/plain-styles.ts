import { transform } from 'lightningcss';
import { constantsOf, withoutVariables } from './variables.ts';

/**
 * Styles that say the same to programs of some age, MuPDF among them: variables of the whole chapter
 * stand as their values, grounds have their own property as well, and boxes in a line are boxes only
 * where `@media` is known, since they would take a line each. Texts of drawings are moved by the
 * drawings themselves.
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
    .replaceAll(
      /([^{}]+)\{([^{}]*?);?display:(inline-(?:block|flex|grid))([^{}]*)\}/g,
      (_, selector: string, before: string, display: string, after: string) =>
        `${selector}{${before}${after}}@media all{${selector}{display:${display}}}`,
    );
}

const withOwnProperty = (ground: string, colour: string): string =>
  `${ground};background-color:${colour === '0 0' ? 'transparent' : colour}`;
