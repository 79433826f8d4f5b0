import { AuthorError } from '../../course/findings.ts';
import type { Problem } from '../../course/findings.ts';
import { attribute, elements, find, textOf } from '../site/dom.ts';
import type { Document, Element } from '../site/dom.ts';
import { changeCss } from '../site/css.ts';
import { readImports } from './imports.ts';
import { filesIn, readFileOf } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { resolveUrl } from '../site/urls.ts';
import { checks, isRooted } from './portable-checks.ts';
import type { Finding } from './portable-checks.ts';

/**
 * Goes through the finished pages and files and stops the build if anything in it could not work at the
 * root of a host, in a sub-folder and from disk.
 * @throws AuthorError with every place
 */
export async function assertPortable({ dist, pages }: Pick<Site, 'dist' | 'pages'>): Promise<void> {
  const site: Site = { dist, pages, files: new Set(await filesIn(dist)), problems: [] };
  const scripts = new Set<string>();
  for (const { path, document } of site.pages) {
    report(site, path, pageFindings(site, document, path));
    for (const element of elements(document)) {
      const src = element.tagName === 'script' && attribute(element, 'src');
      const file = src && resolveUrl(src, path, site.files)?.file;
      if (file && site.files.has(file)) scripts.add(file);
    }
  }
  for (const path of scripts) {
    const source = (await readFileOf(site, path)).toString();
    report(site, path, scriptFindings(source));
  }
  for (const path of [...site.files].filter((file) => file.endsWith('.css'))) {
    report(site, path, rootedInCss((await readFileOf(site, path)).toString(), path));
  }
  if (site.problems.length > 0) throw new AuthorError(site.problems);
}

function pageFindings(site: Site, document: Document, path: string): Finding[] {
  const head = find(document, 'head');
  const inHead = new Set<Element>(head ? elements(head) : []);
  const isFile = (address: string): boolean => {
    const target = resolveUrl(address, path, site.files);
    return target !== undefined && site.files.has(target.file);
  };
  // Most elements belong to formulas, which have no more than classes and widths.
  const isWorthIt = ({ tagName, attrs }: Element): boolean =>
    attrs.some(canBeWrong) || tagName === 'script' || tagName === 'style';
  return [...elements(document).filter(isWorthIt)].flatMap((element) => [
    ...checks
      .flatMap((check) => check(element, { inHead: inHead.has(element), isFile }))
      .filter((finding) => typeof finding === 'object'),
    ...(element.tagName === 'style' ? rootedInCss(textOf(element), path) : []),
  ]);
}

const canBeWrong = ({ name, value }: Element['attrs'][number]): boolean =>
  name === 'class' ? value.includes('katex-error') : name !== 'style' || value.includes('url(');

/** A classic script may hold one `import()`: the loader's own, whose argument is computed. */
function scriptFindings(source: string): Finding[] {
  const { dynamics } = readImports(source);
  const routed = dynamics.filter((specifier) => specifier === undefined).slice(0, 1);
  return dynamics
    .slice(routed.length)
    .map((specifier) => ({ problem: 'import() past the loader', found: `import(${specifier})` }));
}

function rootedInCss(css: string, path: string): Finding[] {
  const findings: Finding[] = [];
  const note = (address: string): string => {
    if (isRooted(address)) {
      findings.push({ problem: 'address from the root of the host', found: `url(${address})` });
    }
    return address;
  };
  changeCss(css, path, { url: note, font: (address) => address, keepsClass: () => true });
  return findings;
}

function report(site: Site, file: string, findings: readonly Finding[]): void {
  for (const { problem, found } of findings) {
    const entry: Problem = {
      file,
      problem: `not portable: ${problem}`,
      expected: 'a page that works at any address and from disk',
      found: found.trim().slice(0, 200),
      repair: REPAIRS[problem] ?? 'use an address relative to the page',
    };
    site.problems.push(entry);
  }
}

const REPAIRS: Readonly<Record<string, string>> = {
  'module script': 'write a <script> that Astro processes, so that the build can turn it classic',
  'inline script outside <head>': 'write a <script> that Astro processes',
  'import() in the page': 'move the code into a <script> that Astro processes',
  'import() past the loader': 'import a literal path in a <script> that Astro processes',
  'inline event handler': 'listen to the event in a script; the policy blocks inline handlers',
  'another host': 'put the file into the site; the policy blocks other hosts',
  'a formula that KaTeX cannot set': 'correct the formula',
};
