import { x } from 'xastscript';
import type { Book } from './leaves.ts';
import { xmlOf } from './xhtml.ts';

/** A file of the book, and what the package says of it. */
export interface Item {
  /** name beside the package */
  file: string;
  type: 'application/xhtml+xml' | 'text/css' | 'image/png';
  content: string | Uint8Array;
  properties?: string | undefined;
  /** whether it is read in its turn */
  inSpine?: boolean;
}

/** The same in every edition: programs take a later one for the same book. */
const ID = 'urn:uuid:8f0c7a52-6d0b-4f5e-9c1d-3a6f2f4a7b10';

export const CONTAINER = xmlOf(
  x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [
      x('rootfile', {
        'full-path': 'book/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ]),
  ]),
);

const ACCESS = {
  accessMode: ['textual', 'visual'],
  accessModeSufficient: ['textual'],
  accessibilityFeature: [
    ...['MathML', 'alternativeText', 'longDescription', 'tableOfContents'],
    ...['structuralNavigation', 'readingOrder', 'displayTransformability'],
  ],
  accessibilityHazard: ['none'],
  accessibilitySummary: [
    'Formulas are MathML with their TeX as an alternative. Every drawing has a name, and what it shows is also in the text or in a table beside it. Headings, lists and tables are marked up as such.',
  ],
} as const;

/** The package document: what the book is, and which files it has. */
export function packageOf(book: Book, items: readonly Item[]): string {
  const languages = new Set(book.parts.flatMap(({ chapters }) => chapters.map(({ lang }) => lang)));
  const id = ({ file }: Item): string => file.replaceAll(/[^a-z0-9]/gi, '-').replace(/^\d/, 'n$&');
  return xmlOf(
    x(
      'package',
      {
        ...{ xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'xml:lang': 'en' },
        'unique-identifier': 'id',
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'id' }, ID),
          x('dc:title', book.title),
          ...['en', ...[...languages].filter((lang) => lang !== 'en')].map((lang) =>
            x('dc:language', lang),
          ),
          x('dc:description', book.description),
          x('dc:date', book.date),
          x('dc:rights', 'Text and figures: CC BY 4.0. Code: MIT.'),
          ...(book.address === undefined ? [] : [x('dc:source', book.address)]),
          x('meta', { property: 'dcterms:modified' }, `${book.date}T00:00:00Z`),
          ...Object.entries(ACCESS).flatMap(([name, values]) =>
            values.map((value) => x('meta', { property: `schema:${name}` }, value)),
          ),
          x('meta', { name: 'cover', content: 'cover-png' }),
        ]),
        x(
          'manifest',
          items.map((item) =>
            x('item', {
              ...{ id: id(item), href: item.file, 'media-type': item.type },
              ...(item.properties && { properties: item.properties }),
            }),
          ),
        ),
        x(
          'spine',
          items.filter(({ inSpine }) => inSpine).map((item) => x('itemref', { idref: id(item) })),
        ),
      ],
    ),
  );
}
