import { attribute, classesOf, elements, isProgram, textOf } from './dom.ts';
import type { Document, Element } from './dom.ts';
import { formulaOf } from './formulas.ts';
import { ASSETS, CLASSIC, pageAt, readFileOf } from './site.ts';
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
  const inline = new Map<string, Words>();
  const wordsOnce = (text: string): Words => {
    const words = inline.get(text) ?? wordsIn(text);
    inline.set(text, words);
    return words;
  };
  const inDocument = new Map<Document, ReadonlySet<string>>();
  const classesIn = (document: Document): ReadonlySet<string> => {
    const all = inDocument.get(document) ?? new Set(elements(document).flatMap(classesWithin));
    inDocument.set(document, all);
    return all;
  };
  return (page) => {
    const inHtml = versionsOf(page, site).map(classesIn);
    const named = [
      shared,
      wordsOnce(inlineScripts(page.document)),
      ...reachedFrom(namedIn(page.document), scripts).map(({ words }) => words),
    ];
    return (name) =>
      inHtml.some((all) => all.has(name)) ||
      named.some(({ all, parts }) => all.has(name) || parts.some(within(name)));
  };
}

/** A formula has elements to come. */
const classesWithin = (element: Element): Iterable<string> => {
  const own = classesOf(element);
  return own.includes('katex') ? [...own, ...formulaOf(element).classes] : own;
};

/** Names in a text, and those of them that may be the beginning or the end of one. */
interface Words {
  all: ReadonlySet<string>;
  parts: readonly string[];
}

function wordsIn(text: string): Words {
  const all = new Set(text.match(WORD));
  return { all, parts: [...all].filter((word) => word.length > 2 && /^-|-$/.test(word)) };
}

const within =
  (name: string) =>
  (part: string): boolean =>
    part.endsWith('-') ? name.startsWith(part) : name.endsWith(part);

/** A page and the one that its script may take parts of. */
export function versionsOf({ path, document }: Page, site: Pick<Site, 'pages'>): Document[] {
  const other = pageAt(site, `ko/${path}`);
  return other ? [document, other.document] : [document];
}

const inlineScripts = (document: Document): string =>
  [...elements(document)].filter(isProgram).map(textOf).join('\n');

/** A script with the scripts and the words that it names. */
interface Script {
  names: readonly string[];
  words: Words;
}

/** Modules by file name; the script for pages from disk holds all of them and tells nothing. */
async function readScripts(site: Site): Promise<ReadonlyMap<string, Script>> {
  const files = [...site.files].filter(
    (path) =>
      path.startsWith(`${ASSETS}/`) &&
      path.endsWith('.js') &&
      !path.startsWith(`${ASSETS}/${CLASSIC.modules}.`),
  );
  return new Map(
    await Promise.all(
      files.map(async (path): Promise<[string, Script]> => {
        const source = (await readFileOf(site, path)).toString();
        const script = { names: source.match(SCRIPT) ?? [], words: wordsIn(source) };
        return [path.slice(ASSETS.length + 1), script];
      }),
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

/** The scripts that others name, and so on, from the named ones on. */
function reachedFrom(start: readonly string[], scripts: ReadonlyMap<string, Script>): Script[] {
  const found = new Set<Script>();
  const visit = (file: string): void => {
    const script = scripts.get(file);
    if (!script || found.has(script)) return;
    found.add(script);
    script.names.forEach(visit);
  };
  start.forEach(visit);
  return [...found];
}
