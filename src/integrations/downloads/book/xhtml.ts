import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Child } from 'xastscript';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/1999/xhtml',
  'xmlns:epub': 'http://www.idpf.org/2007/ops',
};

/** What a page of the book says of itself. */
export interface Leaf {
  title: string;
  lang: string;
  styles: readonly string[];
}

/** A page of the book as XML. */
export function xhtmlOf({ title, lang, styles }: Leaf, body: readonly Child[]): string {
  return xmlOf(
    x('html', { ...NAMESPACES, lang, 'xml:lang': lang }, [
      x('head', [
        x('title', title),
        x('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        ...styles.map((href) => x('link', { rel: 'stylesheet', type: 'text/css', href })),
      ]),
      x('body', {}, ...body),
    ]),
    '<!DOCTYPE html>\n',
  );
}

/** HTML in memory as XML in memory. */
export function xmlTree(content: Root | Element): Child[] {
  const tree = toXast(content);
  return tree.type === 'root' ? tree.children : [tree];
}

export const xmlOf = (tree: ReturnType<typeof x>, doctype = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${toXml(tree, { closeEmptyElements: true })}\n`;
