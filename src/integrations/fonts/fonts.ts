import { basename } from 'node:path';
import subsetFont from 'subset-font';
import { kept } from '../kept.ts';
import { distinctRules } from '../site/css.ts';
import { attribute, elements } from '../site/dom.ts';
import { NOT_FOUND } from '../portable/not-found.ts';
import { readFileOf, removeFile, writeAsset } from '../site/site.ts';
import { versionsOf } from '../site/page-classes.ts';
import type { MayHave } from '../site/page-classes.ts';
import type { Page, Site } from '../site/site.ts';
import { readCss } from '../site/styles.ts';
import type { Keep } from '../site/styles.ts';
import { resolveUrl } from '../site/urls.ts';
import { readFaces } from './font-faces.ts';
import type { FontFace } from './font-faces.ts';
import { collectFormulas, faceName, readFontRules } from './katex-text.ts';
import { italicClasses } from './italic-classes.ts';
import { ALWAYS_ITALIC, italicCharacters, textCharacters } from './text-characters.ts';

/** Kerning, ligatures and accents in place; not small capitals. */
const TEXT_FEATURES = 'kern liga ccmp locl mark mkmk'.split(' ');
/** Figures of one width, of their own widths, as high as capitals and with descenders. */
const FIGURES = 'tnum pnum lnum onum'.split(' ');
/** What pages have no use for: names of styles, vertical text, smoothing by size. */
const TABLES = ['STAT', 'BASE', 'gasp'];

/** What KaTeX's stylesheet prints by itself: numbers of equations. */
const FORMULA_ALWAYS = '0123456789()';

/** What the fonts and styles of a page have to serve. */
interface Uses {
  /** characters of formulas by the name of their face */
  formulasOn: (page: Page) => ReadonlyMap<string, ReadonlySet<string>>;
  classesOn: (page: Page) => MayHave;
  texts: PageTexts;
}

/** The characters of each page, by its path. */
type PageTexts = ReadonlyMap<string, { text: ReadonlySet<string>; italic: ReadonlySet<string> }>;

/**
 * Cuts the fonts down to the characters that the site uses and removes those it does not use.
 * @param classesOn which classes can occur on a page
 * @returns what the styles of a page or stylesheet, named by its path, keep
 */
export async function subsetFonts(
  site: Site,
  classesOn: (page: Page) => MayHave,
): Promise<(path: string) => Keep> {
  const css = await readCss(site);
  const faces = facesByFile(site, css);
  const rules = distinctRules(css.values());
  const formulasOn = formulasByPage(site, rules);
  const italics = italicClasses(rules);
  const texts = charactersByPage(site.pages, italics);
  const characters = charactersByFace(site, texts, formulasOn);
  const files = new Map<string, string>();
  for (const [path, face] of faces) {
    const text = characters(face);
    if (text === '') continue;
    const name = basename(path).split('.')[0] ?? '';
    const font = await readFileOf(site, path);
    const options = optionsFor(face);
    const subset = await kept(['subset font', font, text, JSON.stringify(options)], () =>
      subsetFont(font, text, options),
    );
    files.set(path, await writeAsset(site, name, 'woff2', subset));
  }
  const written = new Set(files.values());
  for (const path of fontFiles(site)) if (!written.has(path)) await removeFile(site, path);
  return keeping(site, faces, files, { classesOn, formulasOn, texts });
}

const isFormula = ({ family }: FontFace): boolean => family.startsWith('KaTeX');

function facesByFile(site: Site, css: ReadonlyMap<string, string>): Map<string, FontFace> {
  const faces = new Map<string, FontFace>();
  const read = new Set<string>();
  for (const [path, text] of css) {
    if (read.has(text)) continue;
    read.add(text);
    for (const face of readFaces(text)) {
      const file = resolveUrl(face.file, path, site.files)?.file;
      if (file !== undefined) faces.set(file, face);
    }
  }
  return faces;
}

/** With the formulas that a page may take over from its other language. */
function formulasByPage(site: Site, css: string): Uses['formulasOn'] {
  const rules = readFontRules(css);
  const all = new Map(
    site.pages.map((page) => {
      const used = new Map<string, Set<string>>();
      for (const document of versionsOf(page, site)) collectFormulas(document, rules, used);
      return [page, used];
    }),
  );
  return (page) => all.get(page) ?? new Map();
}

function charactersByFace(
  { pages }: Site,
  texts: PageTexts,
  formulasOn: Uses['formulasOn'],
): (face: FontFace) => string {
  const roman = new Set([...texts.values()].flatMap(({ text }) => [...text]));
  const italic = new Set([...texts.values()].flatMap((page) => [...page.italic]));
  for (const character of ALWAYS_ITALIC) italic.add(character);
  return (face) => {
    if (!isFormula(face)) return inRanges(face.italic ? italic : roman, face.ranges);
    const drawn = pages.flatMap((page) => [...(formulasOn(page).get(nameOf(face)) ?? [])]);
    const used = [...new Set(drawn)].sort().join('');
    return used && face.family === 'KaTeX_Main' ? used + FORMULA_ALWAYS : used;
  };
}

const nameOf = (face: FontFace): string => faceName({ ...face, weight: face.weight.min });

function inRanges(text: ReadonlySet<string>, ranges: FontFace['ranges']): string {
  const isIn = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.length === 0 || ranges.some(({ start, end }) => start <= code && code <= end);
  };
  return [...text].filter(isIn).sort().join('');
}

function optionsFor(face: FontFace): Parameters<typeof subsetFont>[2] {
  if (isFormula(face)) return { targetFormat: 'woff2', noHinting: true, dropTables: TABLES };
  const { min, max } = face.weight;
  return {
    targetFormat: 'woff2',
    noHinting: true,
    dropTables: TABLES,
    // No number in italics stands in a column.
    keepFeatures: face.italic ? TEXT_FEATURES : [...TEXT_FEATURES, ...FIGURES],
    variationAxes: { wght: min === max ? min : face.weight },
  };
}

const fontFiles = (site: Site): string[] =>
  [...site.files].filter((path) => /\.(woff2?|ttf)$/.test(path));

/** What a stylesheet keeps, some page that links it has a use for. */
function keeping(
  site: Site,
  faces: ReadonlyMap<string, FontFace>,
  files: ReadonlyMap<string, string>,
  { classesOn, formulasOn, texts }: Uses,
): (path: string) => Keep {
  const hasText = hasTextOf(texts);
  const users = usersOf(site);
  const mayHave = new Map(site.pages.map((page) => [page.path, classesOn(page)]));
  return (path) => {
    const pages = users.get(path) ?? [];
    return {
      font: (file) => {
        const face = faces.get(file);
        const isUsed =
          face === undefined ||
          pages.some((page) =>
            isFormula(face) ? formulasOn(page).has(nameOf(face)) : hasText(page.path, face),
          );
        // Where the 404 page is shown, no address of a font is right.
        return !isUsed || path === NOT_FOUND ? undefined : files.get(file);
      },
      keepsClass: (name) => pages.some((page) => mayHave.get(page.path)?.(name)),
    };
  };
}

/** The pages that a style serves: its own, or those that link the stylesheet. */
function usersOf(site: Site): ReadonlyMap<string, readonly Page[]> {
  const users = new Map<string, Page[]>();
  for (const page of site.pages) {
    users.set(page.path, [page]);
    for (const element of elements(page.document)) {
      if (element.tagName !== 'link') continue;
      const file = resolveUrl(attribute(element, 'href') ?? '', page.path, site.files)?.file ?? '';
      if (!file.endsWith('.css')) continue;
      const pages = users.get(file) ?? [];
      pages.push(page);
      users.set(file, pages);
    }
  }
  return users;
}

const charactersByPage = (pages: Site['pages'], italics: ReadonlySet<string>): PageTexts =>
  new Map(
    pages.map(({ path, document }) => [
      path,
      { text: textCharacters([document]), italic: italicCharacters(document, italics) },
    ]),
  );

/** Whether a page has a character, in its style, of a face that serves some ranges only. */
function hasTextOf(texts: PageTexts): (path: string, face: FontFace) => boolean {
  return (path, face) => {
    const used = texts.get(path);
    if (face.ranges.length === 0 || !used) return true;
    return inRanges(face.italic ? used.italic : used.text, face.ranges) !== '';
  };
}
