import { append, attribute, create, elements, need, remove, setAttribute } from '../../site/dom.ts';
import { ASSETS, CLASSIC, readFileOf } from '../../site/site.ts';
import type { Page, Site } from '../../site/site.ts';
import { resolveUrl } from '../../site/urls.ts';
import { classicBundle } from '../../portable/bundle.ts';

/** What the loader takes for the root of a page that is one file. */
const ROOT = 'course:/';
const STUDY = 'study/course.js';
const ISLAND_ADDRESSES = ['component-url', 'renderer-url', 'before-hydration-url'];

/** What single files bring of the site's modules. */
export interface Modules {
  has: (path: string) => boolean;
  /** modules in one script, as the one for pages opened from disk brings all; most files want the same */
  bundle: (wanted: readonly string[]) => Promise<string>;
}

export async function readModules(site: Site): Promise<Modules> {
  const classic = new RegExp(`^${ASSETS}/(?:${Object.values(CLASSIC).join('|')})\\.`);
  const modules = [...site.files].filter(
    (path) => path.startsWith(`${ASSETS}/`) && path.endsWith('.js') && !classic.test(path),
  );
  const sources = new Map(
    await Promise.all(
      modules.map(async (path) => [path, (await readFileOf(site, path)).toString()] as const),
    ),
  );
  const bundles = new Map<string, Promise<string>>();
  return {
    has: (path) => sources.has(path),
    bundle: (wanted) => {
      const entries = wanted.map((name) => `${JSON.stringify(name)}: () => import("/${name}")`);
      const entry = `globalThis.courseModules = { ${entries.join(', ')} };`;
      const bundle = bundles.get(entry) ?? classicBundle(entry, sources);
      bundles.set(entry, bundle);
      return bundle;
    },
  };
}

/**
 * Puts the page script inside the page, and before it what it and the islands may load, as the script
 * for pages opened from disk would bring it.
 */
export async function inlineScripts(
  site: Site,
  { path, document }: Page,
  modules: Modules,
): Promise<void> {
  const wanted = new Set<string>();
  let pageScript: string | undefined;
  for (const element of elements(document)) {
    for (const name of ISLAND_ADDRESSES) {
      const module = fileAt(site, path, attribute(element, name));
      if (module === undefined) continue;
      wanted.add(module);
      setAttribute(element, name, ROOT + module);
    }
    const script =
      element.tagName === 'script' ? fileAt(site, path, attribute(element, 'src')) : undefined;
    if (script === undefined) continue;
    pageScript = script;
    remove(element);
  }
  if (pageScript === undefined) return;
  const code = (await readFileOf(site, pageScript)).toString();
  for (const [name] of code.matchAll(MODULE)) if (modules.has(name)) wanted.add(name);
  const own = await modules.bundle([...wanted].sort());
  const facts = site.files.has(STUDY) ? (await readFileOf(site, STUDY)).toString() : '';
  for (const text of [facts, own, code].filter(Boolean))
    append(need(document, 'body'), create('script', {}, text));
}

const MODULE = new RegExp(`${ASSETS}/[\\w.-]+\\.js`, 'g');

function fileAt(site: Site, from: string, address: string | undefined): string | undefined {
  const file = address && resolveUrl(address, from, site.files)?.file;
  return file && site.files.has(file) ? file : undefined;
}
