import { attribute, classesOf, elements, isProgram, textOf } from './dom.ts';
import type { Document } from './dom.ts';
import { ASSETS, CLASSIC, readFileOf } from './site.ts';
import type { Page, Site } from './site.ts';

/** Whether an element of a page may carry a class, now or when its scripts have run. */
export type MayHave = (name: string) => boolean;

const SCRIPT = /[\w@.-]+\.js\b/g;
const WORD = /-?[A-Za-z_][\w-]*/g;

/**
 * Which classes can occur on each page: those in its HTML, those in the HTML that it may take over
 * from the same page in another language, and every word of the scripts that it may load. A script
 * that puts a name together shows its beginning or its end, `is-` or `-line`.
 * @param everywhere sources of scripts that any page may load and that are not written yet
 */
export async function classesByPage(
  site: Site,
  everywhere: readonly string[],
): Promise<(page: Page) => MayHave> {
  const scripts = await readScripts(site);
  const shared = wordsIn(everywhere.join('\n'));
  const reached = new Map<string, ReadonlySet<string>>();
  return (page) => {
    const inHtml = new Set(versionsOf(page, site).flatMap(allClasses));
    const files = reachable(namedIn(page.document), scripts);
    const key = files.join();
    const words = reached.get(key) ?? wordsIn(files.map((file) => scripts.get(file)).join('\n'));
    reached.set(key, words);
    const named = new Set([...shared, ...words, ...wordsIn(inlineScripts(page.document))]);
    const parts = [...named].filter((word) => word.length > 2 && /^-|-$/.test(word));
    return (name) =>
      inHtml.has(name) ||
      named.has(name) ||
      parts.some((part) => (part.endsWith('-') ? name.startsWith(part) : name.endsWith(part)));
  };
}

/** A page and the one that its script may take parts of. */
export const versionsOf = (
  { path, document }: Page,
  { pages }: Pick<Site, 'pages'>,
): Document[] => [
  document,
  ...pages.filter((other) => other.path === `ko/${path}`).map((other) => other.document),
];

const allClasses = (document: Document): string[] => [...elements(document)].flatMap(classesOf);

const inlineScripts = (document: Document): string =>
  [...elements(document)].filter(isProgram).map(textOf).join('\n');

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(WORD));

/** Modules by file name; the script for pages from disk holds all of them and tells nothing. */
async function readScripts(site: Site): Promise<ReadonlyMap<string, string>> {
  const files = [...site.files].filter(
    (path) =>
      path.startsWith(`${ASSETS}/`) &&
      path.endsWith('.js') &&
      !path.startsWith(`${ASSETS}/${CLASSIC.modules}.`),
  );
  return new Map(
    await Promise.all(
      files.map(async (path): Promise<[string, string]> => [
        path.slice(ASSETS.length + 1),
        (await readFileOf(site, path)).toString(),
      ]),
    ),
  );
}

/** File names of scripts in the attributes of a page. */
function namedIn(document: Document): string[] {
  const names = ['src', 'component-url', 'renderer-url', 'data-modules'];
  return [...elements(document)].flatMap((element) =>
    names.flatMap((name) => attribute(element, name)?.match(SCRIPT) ?? []),
  );
}

function reachable(start: readonly string[], scripts: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const source = scripts.get(file);
    if (source === undefined || found.has(file)) return;
    found.add(file);
    source.match(SCRIPT)?.forEach(visit);
  };
  start.forEach(visit);
  return [...found].sort();
}
