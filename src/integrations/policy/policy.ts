import { createHash } from 'node:crypto';
import {
  attribute,
  create,
  elements,
  insertAfter,
  isProgram,
  isRules,
  need,
  textOf,
} from '../site/dom.ts';
import type { Document, Element } from '../site/dom.ts';
import type { Site } from '../site/site.ts';

/** Where what a page uses is: in files of the course beside it, or all inside the page. */
type Files = 'beside' | 'inside';

/**
 * Writes a Content Security Policy into each page: what is not from the course does not load, and
 * inline code runs only as it was built. Comes last, because it holds hashes of the final text.
 */
export function writePolicies({ pages }: Pick<Site, 'pages'>, files: Files = 'beside'): void {
  for (const { document } of pages) {
    const policy = create('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: policyOf(document, files),
    });
    // Before anything that loads, but behind the encoding, which has to come first.
    const charset = elements(need(document, 'head')).find(
      (element) => attribute(element, 'charset') !== undefined,
    );
    insertAfter(charset ?? need(document, 'title'), policy);
  }
}

function policyOf(document: Document, files: Files): string {
  const own = files === 'beside' ? ["'self'"] : [];
  const all = [...elements(document)];
  const scripts = all.filter(
    (element) => isRules(element) || (isProgram(element) && !attribute(element, 'src')),
  );
  const styles = all.filter(({ tagName }) => tagName === 'style');
  return Object.entries({
    'default-src': "'none'",
    // The search runs WebAssembly.
    'script-src': [...own, "'wasm-unsafe-eval'", ...scripts.map(hash)].join(' '),
    'style-src-elem': [...own, ...styles.map(hash)].join(' '),
    // Formulas and figures are placed by style attributes.
    'style-src-attr': "'unsafe-inline'",
    'img-src': [...own, 'data:'].join(' '),
    'font-src': own[0] ?? 'data:',
    'connect-src': own[0] ?? "'none'",
    // Workers come out of the script that starts them: a page opened from disk has no other way.
    'worker-src': [...own, 'blob:'].join(' '),
    'manifest-src': own[0] ?? "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

const hash = (element: Element): string =>
  `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
