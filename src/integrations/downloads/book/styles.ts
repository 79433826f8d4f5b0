import { Features, transform } from 'lightningcss';
import type {
  Declaration,
  ReturnedDeclaration,
  Selector,
  SelectorComponent,
  TokenOrValue,
} from 'lightningcss';
import { attribute, elements, textOf } from '../../site/dom.ts';
import { noQuestions, remember } from '../../site/remember.ts';
import type { Ask } from '../../site/remember.ts';
import { readFileOf } from '../../site/site.ts';
import type { Page, Site } from '../../site/site.ts';
import { resolveUrl } from '../../site/urls.ts';
import { classesIn } from '../hast.ts';
import type { Chapter } from './chapter.ts';
import { fontLonghands } from './font-longhands.ts';

/** Programs that read books bring engines of some age: what those do not know is written out. */
const WRITTEN_OUT =
  Features.Nesting | Features.MediaRangeSyntax | Features.NotSelectorList | Features.ColorFunction;

/**
 * The styles of a page as far as its chapter has a use for them: no fonts, nothing for paper, nothing that
 * depends on what is pressed.
 */
export async function chapterStyles(site: Site, page: Page, { content }: Chapter): Promise<string> {
  const classes = classesIn(content);
  return cut(flatten(await cssOf(site, page), noQuestions), (name) => classes.has(name));
}

/** Written out for old engines, in its light colours. */
const flatten = remember<never, string>((css) => {
  const { code } = transform({
    filename: 'book.css',
    code: Buffer.from(css),
    include: WRITTEN_OUT,
    visitor: {
      Color: (color) =>
        typeof color === 'object' && color.type === 'light-dark' ? color.light : undefined,
      Function: {
        'light-dark': ({ arguments: parts }) => parts.slice(0, parts.findIndex(isComma)),
      },
    },
  });
  return code.toString();
});

/** The rules that a chapter has a use for, told which classes it has. */
const cut = remember<boolean, string>((css, hasClass) => {
  const { code } = transform({
    filename: 'book.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Declaration: { font: fontLonghands, 'overflow-wrap': inItsOldName },
      Selector: (selector) => variants(selector).filter((variant) => isUsed(variant, hasClass)),
      Rule: {
        'font-face': () => [],
        page: () => [],
        container: () => [],
        media: ({ value }) =>
          value.query.mediaQueries.some(
            ({ mediaType, condition }) =>
              mediaType === 'print' || !JSON.stringify(condition ?? '').includes('width'),
          )
            ? []
            : undefined,
        style: ({ value }) =>
          value.selectors.flatMap(variants).some((variant) => isUsed(variant, hasClass))
            ? undefined
            : [],
      },
    },
  });
  return code.toString();
});

/** MuPDF knows the new name only, and with it hangs at a box that is narrower than a letter. */
const inItsOldName = (declaration: Declaration): ReturnedDeclaration | undefined =>
  declaration.property === 'overflow-wrap'
    ? { property: 'word-wrap', value: declaration.value }
    : undefined;

const isComma = (part: TokenOrValue): boolean =>
  part.type === 'token' && part.value.type === 'comma';

/** A selector once for each choice in its `:is()`. */
function variants(selector: Selector): Selector[] {
  const index = selector.findIndex(isChoice);
  const choice = selector[index];
  if (!choice || !isChoice(choice)) return [selector];
  return choice.selectors.flatMap((chosen) =>
    variants([...selector.slice(0, index), ...chosen, ...selector.slice(index + 1)]),
  );
}

type Choice = Extract<SelectorComponent, { kind: 'is' | 'where' }>;
const isChoice = (part: SelectorComponent): part is Choice =>
  part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where');

const PSEUDO = ['first-child', 'last-child', 'nth-child', 'first-of-type', 'root'];

/** Whether something in the chapter may be meant, whatever the reader does. */
const isUsed = (selector: Selector, hasClass: Ask<boolean>): boolean =>
  selector.every((part) => {
    if (part.type === 'class') return hasClass(part.name);
    if (part.type === 'attribute') return part.name === 'data-right';
    if (part.type === 'pseudo-class') return PSEUDO.includes(part.kind);
    return part.type !== 'id';
  });

async function cssOf(site: Site, { path, document }: Page): Promise<string> {
  const parts: string[] = [];
  for (const element of elements(document)) {
    if (element.tagName === 'style') parts.push(textOf(element));
    if (element.tagName !== 'link' || attribute(element, 'rel') !== 'stylesheet') continue;
    const file = resolveUrl(attribute(element, 'href') ?? '', path, site.files)?.file;
    if (file !== undefined && site.files.has(file))
      parts.push((await readFileOf(site, file)).toString());
  }
  return parts.join('\n');
}
