import { basename } from 'node:path';
import subsetFont from 'subset-font';
import { classesOf, elements } from '../site/dom.ts';
import type { Document } from '../site/dom.ts';
import { NOT_FOUND } from '../portable/not-found.ts';
import { readFileOf, removeFile, writeAsset } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { readCss } from '../site/styles.ts';
import type { Keep } from '../site/styles.ts';
import { resolveUrl } from '../site/urls.ts';
import { readFaces } from './font-faces.ts';
import type { FontFace } from './font-faces.ts';
import { collectFormulas, faceName, readFontRules } from './katex-text.ts';
import { italicCharacters, textCharacters } from './text-characters.ts';

/** Kerning, ligatures, accents in place and four kinds of figures; not small capitals. */
const TEXT_FEATURES = 'kern liga ccmp locl mark mkmk tnum pnum lnum onum'.split(' ');

/** What KaTeX's stylesheet prints by itself: numbers of equations. */
const FORMULA_ALWAYS = '0123456789()';

/**
 * Cuts the fonts down to the characters that the site uses and removes those it does not use.
 * @returns what the styles of a page or stylesheet, named by its path, keep
 */
export async function subsetFonts(site: Site): Promise<(path: string) => Keep> {
  const css = await readCss(site);
  const faces = facesByFile(site, css);
  const characters = await charactersByFace(site, css);
  const files = new Map<string, string>();
  for (const [path, face] of faces) {
    const text = characters(face);
    if (text === '') continue;
    const name = basename(path).split('.')[0] ?? '';
    const subset = await subsetFont(await readFileOf(site, path), text, optionsFor(face));
    files.set(path, await writeAsset(site, name, 'woff2', subset));
  }
  const kept = new Set(files.values());
  for (const path of fontFiles(site)) if (!kept.has(path)) await removeFile(site, path);
  return keeping(site.pages, faces, files);
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

async function charactersByFace(
  site: Site,
  css: ReadonlyMap<string, string>,
): Promise<(face: FontFace) => string> {
  const rules = readFontRules([...new Set(css.values())].join('\n'));
  const formulas = new Map<string, Set<string>>();
  for (const { document } of site.pages) collectFormulas(document, rules, formulas);
  const scripts = [...site.files].filter((path) => path.endsWith('.js'));
  const sources = await Promise.all(scripts.map((path) => readFileOf(site, path)));
  const text = textCharacters(
    site.pages.map(({ document }) => document),
    [...css.values(), ...sources.map(String)],
  );
  return (face) => {
    if (!isFormula(face)) return inRanges(text, face.ranges);
    const name = faceName({ ...face, weight: face.weight.min });
    const used = [...(formulas.get(name) ?? [])].sort().join('');
    return used && face.family === 'KaTeX_Main' ? used + FORMULA_ALWAYS : used;
  };
}

function inRanges(text: ReadonlySet<string>, ranges: FontFace['ranges']): string {
  const isIn = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.length === 0 || ranges.some(({ start, end }) => start <= code && code <= end);
  };
  return [...text].filter(isIn).sort().join('');
}

function optionsFor(face: FontFace): Parameters<typeof subsetFont>[2] {
  if (isFormula(face)) return { targetFormat: 'woff2', noHinting: true };
  const { min, max } = face.weight;
  return {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: TEXT_FEATURES,
    variationAxes: { wght: min === max ? min : face.weight },
  };
}

const fontFiles = (site: Site): string[] =>
  [...site.files].filter((path) => /\.(woff2?|ttf)$/.test(path));

function keeping(
  pages: Site['pages'],
  faces: ReadonlyMap<string, FontFace>,
  files: ReadonlyMap<string, string>,
): (path: string) => Keep {
  const withFormulas = pages.filter(({ document }) => hasFormulas(document));
  const classes = new Map(
    withFormulas.map(({ path, document }) => [path, new Set(allClasses(document))]),
  );
  const anywhere = new Set([...classes.values()].flatMap((ofPage) => [...ofPage]));
  const plain = new Set(pages.map(({ path }) => path).filter((path) => !classes.has(path)));
  const hasText = hasTextOf(pages);
  return (path) => ({
    font: (file) => {
      const face = faces.get(file);
      const isUnused = face && (isFormula(face) ? plain.has(path) : !hasText(path, face));
      // Where the 404 page is shown, no address of a font is right.
      return isUnused || path === NOT_FOUND ? undefined : files.get(file);
    },
    // A stylesheet serves many pages, a page's own styles only that page.
    keepsClass: (name) => !plain.has(path) && (classes.get(path) ?? anywhere).has(name),
  });
}

/** Whether a page has a character, in its style, of a face that serves some ranges only. */
function hasTextOf(pages: Site['pages']): (path: string, face: FontFace) => boolean {
  const characters = new Map(
    pages.map(({ path, document }) => [
      path,
      { text: textCharacters([document], []), italic: italicCharacters(document) },
    ]),
  );
  return (path, face) => {
    const used = characters.get(path);
    if (face.ranges.length === 0 || !used) return true;
    return inRanges(face.italic ? used.italic : used.text, face.ranges) !== '';
  };
}

const hasFormulas = (document: Document): boolean =>
  elements(document).some((element) => classesOf(element).includes('katex'));

function* allClasses(document: Document): Generator<string> {
  for (const element of elements(document)) yield* classesOf(element);
}
