import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path/posix';
import { select } from 'hast-util-select';
import { fileOf as pageOf, paths } from '../../../course/paths.ts';
import { attribute, elements, find, need, textOf } from '../../site/dom.ts';
import type { Document, Element } from '../../site/dom.ts';
import { pageAt, writeFileOf } from '../../site/site.ts';
import type { Page, Site } from '../../site/site.ts';
import { resolveUrl } from '../../site/urls.ts';
import { archiveOf } from '../archive.ts';
import type { Packed } from '../archive.ts';
import { chapterOf, setChapter } from './chapter.ts';
import type { Chapter } from './chapter.ts';
import { coverPage, fileOf, navPage, titlePage } from './leaves.ts';
import type { Book, Part } from './leaves.ts';
import { linkChapters } from './links.ts';
import { CONTAINER, packageOf } from './package.ts';
import type { Item } from './package.ts';
import { paintDrawings } from './drawings.ts';
import { plainStyles } from './plain-styles.ts';
import { spaceParts } from './spaces.ts';
import { chapterStyles } from './styles.ts';
import { xhtmlOf, xmlTree } from './xhtml.ts';

const HERE = new URL('./', import.meta.url);
const BOOK_STYLES = new URL('book.css', HERE);
const HOME = pageOf(paths.home);
/** Pages behind the lessons. */
const BACK = { glossary: paths.glossary(), errata: paths.errata(), credits: paths.credits };

/** Writes the course as one EPUB, from its finished pages. */
export async function writeEpub(site: Site): Promise<void> {
  const book = readBook(site);
  if (!book) return;
  const chapters = book.parts.flatMap((part) => part.chapters);
  linkChapters(chapters, site, (to, id, from) =>
    id === undefined ? fileOf(to) : `${to === from ? '' : fileOf(to)}#${id}`,
  );
  const items: Item[] = [
    leaf('cover.xhtml', coverPage(book)),
    leaf('title.xhtml', titlePage(book)),
    { ...leaf('nav.xhtml', navPage(book)), properties: 'nav' },
  ];
  for (const chapter of chapters) items.push(...(await chapterItems(site, chapter)));
  items.push(
    { file: 'book.css', type: 'text/css', content: await readFile(BOOK_STYLES) },
    {
      ...{ file: 'cover.png', type: 'image/png', properties: 'cover-image' },
      content: await readFile(new URL('cover.png', HERE)),
    },
  );
  await writeFileOf(site, paths.epub.slice(1), await archiveOf(filesOf(book, items), [KIND]));
}

const leaf = (file: string, content: string): Item => ({
  ...{ file, type: 'application/xhtml+xml', content, inSpine: true },
});

/** Names the kind; the first file, and not packed, so that it can be read off the bytes. */
const KIND = 'mimetype';

const filesOf = (book: Book, items: readonly Item[]): Packed[] => [
  [KIND, 'application/epub+zip'],
  ['META-INF/container.xml', CONTAINER],
  ['book/package.opf', packageOf(book, items)],
  ...items.map(({ file, content }): Packed => [`book/${file}`, content]),
];

async function chapterItems(site: Site, chapter: Chapter): Promise<Item[]> {
  const page = pageAt(site, chapter.path);
  if (!page) return [];
  setChapter(chapter);
  const style = `${chapter.name}.css`;
  const has = (tag: string): boolean => select(tag, chapter.content) !== undefined;
  const { title, lang } = chapter;
  const css = await chapterStyles(site, page, chapter);
  const styles = css + (await readFile(BOOK_STYLES, 'utf8'));
  paintDrawings(chapter.content, styles);
  spaceParts(chapter.content, styles);
  const properties = [has('math') && 'mathml', has('svg') && 'svg'].filter(Boolean).join(' ');
  const content = xhtmlOf({ title, lang, styles: [style, 'book.css'] }, xmlTree(chapter.content));
  // Of a large course the trees of all chapters would be most of what the build holds.
  chapter.content.children = [];
  return [
    { ...leaf(fileOf(chapter), content), properties: properties || undefined },
    { file: style, type: 'text/css', content: plainStyles(css, styles) },
  ];
}

/** The lessons by module, as the home page lists them, then the rest. */
function readBook(site: Site): Book | undefined {
  const home = pageAt(site, HOME);
  const list = home && moduleList(home, site);
  if (!home || !list || list.length === 0) return undefined;
  const chapter = (path: string, kind: Chapter['kind']): Chapter[] => {
    const page = pageAt(site, path);
    const name = path.startsWith('ko/') ? `${slugOf(path)}.ko` : slugOf(path);
    return page ? [chapterOf(page, name, kind)] : [];
  };
  const lessons = list.flatMap((module) => module.paths);
  const parts: Part[] = [
    ...list.map(({ title, paths }) => ({
      title,
      chapters: paths.flatMap((path) => chapter(path, 'chapter')),
    })),
    { title: '한국어', chapters: lessons.flatMap((path) => chapter(`ko/${path}`, 'chapter')) },
    {
      title: 'To look things up',
      chapters: Object.entries(BACK).flatMap(([name, address]) =>
        chapter(pageOf(address), name === 'glossary' ? 'glossary' : 'appendix'),
      ),
    },
  ];
  const edition =
    /Edition \w+, [\d-]+/.exec(textOf(find(home.document, 'footer') ?? home.document))?.[0] ?? '';
  return {
    title: textOf(need(home.document, 'title')),
    description: descriptionOf(home.document),
    edition,
    date: edition.split(', ')[1] ?? '1980-01-01',
    address: site.address,
    parts: parts.filter(({ chapters }) => chapters.length > 0),
  };
}

const slugOf = (path: string): string => basename(dirname(path));

function descriptionOf(document: Document): string {
  const meta = elements(document).find((element) => attribute(element, 'name') === 'description');
  return (meta && attribute(meta, 'content')) ?? '';
}

/** Modules with the paths of their lessons, from the plan on the home page. */
function moduleList(
  { path, document }: Page,
  { files }: Site,
): { title: string; paths: string[] }[] {
  const sections = [...elements(document)].filter(
    (element) => attribute(element, 'data-module') !== undefined,
  );
  const isLesson = (file: string): boolean => /^lessons\/[^/]+\/index\.html$/.test(file);
  const lessonsIn = (section: Element): string[] =>
    [...elements(section)].flatMap((element) => {
      const file = resolveUrl(attribute(element, 'href') ?? '', path, files)?.file ?? '';
      return isLesson(file) ? [file] : [];
    });
  return sections
    .map((section) => ({ title: textOf(need(section, 'h3')).trim(), paths: lessonsIn(section) }))
    .filter(({ paths }) => paths.length > 0);
}
