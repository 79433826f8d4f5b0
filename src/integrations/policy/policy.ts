import { createHash } from 'node:crypto';
import { attribute, create, elements, insertAfter, isProgram, need, textOf } from '../site/dom.ts';
import type { Document, Element } from '../site/dom.ts';
import type { Site } from '../site/site.ts';

/**
 * Writes a Content Security Policy into each page: what is not from the course does not load, and
 * inline code runs only as it was built. Comes last, because it holds hashes of the final text.
 */
export function writePolicies({ pages }: Site): void {
  for (const { document } of pages) {
    const policy = create('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: policyOf(document),
    });
    // Before anything that loads, but behind the encoding, which has to come first.
    const charset = elements(need(document, 'head')).find(
      (element) => attribute(element, 'charset') !== undefined,
    );
    insertAfter(charset ?? need(document, 'title'), policy);
  }
}

function policyOf(document: Document): string {
  const all = [...elements(document)];
  const scripts = all.filter((element) => isProgram(element) && !attribute(element, 'src'));
  const styles = all.filter(({ tagName }) => tagName === 'style');
  return Object.entries({
    'default-src': "'none'",
    // The search runs WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts.map(hash)].join(' '),
    'style-src-elem': ["'self'", ...styles.map(hash)].join(' '),
    // Formulas and figures are placed by style attributes.
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    // Workers come out of the script that starts them: a page opened from disk has no other way.
    'worker-src': "'self' blob:",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

const hash = (element: Element): string =>
  `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
