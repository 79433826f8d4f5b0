import { x } from 'xastscript';
import type { Child } from 'xastscript';
import type { Chapter } from './chapter.ts';
import { xhtmlOf } from './xhtml.ts';

/** The whole of a book, for those of its pages that name it. */
export interface Book {
  title: string;
  description: string;
  /** as in `Edition d66210, 2026-11-27` */
  edition: string;
  /** as in 2026-11-27 */
  date: string;
  /** where the course stands, if that is known */
  address: string | undefined;
  parts: readonly Part[];
}

/** Chapters under one title, such as the lessons of a module. */
export interface Part {
  title: string;
  chapters: readonly Chapter[];
}

const STYLES = ['book.css'];
const page = (title: string, body: readonly Child[]): string =>
  xhtmlOf({ title, lang: 'en', styles: STYLES }, body);

export const coverPage = ({ title }: Book): string =>
  page('Cover', [
    x('section', { class: 'cover', 'epub:type': 'cover' }, [
      x('img', { role: 'doc-cover', src: 'cover.png', alt: `Cover: ${title}` }),
    ]),
  ]);

/** What the book is, and what only the web has. */
export function titlePage({ title, description, edition, address }: Book): string {
  const where =
    address === undefined ? [] : [x('p', ['On the web: ', x('a', { href: address }, address)])];
  return page(title, [
    x('section', { 'epub:type': 'titlepage' }, [
      x('h1', title),
      x('p', description),
      x(
        'p',
        'Figures that answer on the web stand here as they begin there, each with its reading and its numbers. Answers to questions follow each question; most programs keep them folded until you open them.',
      ),
      ...where,
      x('p', `${edition}. Text and figures: CC BY 4.0; code: MIT.`),
    ]),
  ]);
}

/** Contents, and the landmarks that programs offer beside them. */
export function navPage(book: Book): string {
  const first = book.parts[0]?.chapters[0];
  const glossary = book.parts
    .flatMap(({ chapters }) => chapters)
    .find(({ kind }) => kind === 'glossary');
  const landmarks = [
    ['cover', 'cover.xhtml', 'Cover'],
    ['toc', 'nav.xhtml', 'Contents'],
    ['bodymatter', first && fileOf(first), 'Start of the text'],
    ['glossary', glossary && fileOf(glossary), 'Glossary'],
  ] as const;
  return page('Contents', [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
      x('h1', 'Contents'),
      x(
        'ol',
        book.parts.map((part) =>
          x('li', [x('span', part.title), x('ol', part.chapters.map(entry))]),
        ),
      ),
    ]),
    x('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, [
      x('h2', 'Landmarks'),
      x(
        'ol',
        landmarks.flatMap(([type, href, text]) =>
          href === undefined ? [] : [x('li', [x('a', { 'epub:type': type, href }, text)])],
        ),
      ),
    ]),
  ]);
}

export const fileOf = ({ name }: Chapter): string => `${name}.xhtml`;

const entry = (chapter: Chapter) => {
  const href = fileOf(chapter);
  const lang = chapter.lang === 'en' ? {} : { lang: chapter.lang, 'xml:lang': chapter.lang };
  const sections = chapter.kind === 'chapter' ? chapter.sections : [];
  return x('li', lang, [
    x('a', { href }, chapter.title),
    ...(sections.length === 0
      ? []
      : [
          x(
            'ol',
            sections.map(({ id, title }) => x('li', [x('a', { href: `${href}#${id}` }, title)])),
          ),
        ]),
  ]);
};
