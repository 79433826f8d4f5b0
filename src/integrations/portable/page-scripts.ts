import { attribute, elements, find, isProgram, remove, setAttribute, textOf } from '../site/dom.ts';
import type { Element } from '../site/dom.ts';
import { ASSETS, writeFileOf } from '../site/site.ts';
import type { Page, Site } from '../site/site.ts';
import { createHash } from 'node:crypto';
import { relativeUrl, resolveUrl } from '../site/urls.ts';

/** What a page runs, taken out of its HTML. All paths are from the root of the site. */
export interface PageScripts {
  readonly page: Page;
  /** module scripts in document order */
  readonly modules: readonly string[];
  /** sources of Astro's inline scripts: the island element and the directives */
  readonly runtime: readonly string[];
  /** modules that islands load by themselves, and the attributes that name them */
  readonly islands: readonly IslandModule[];
}

export interface IslandModule {
  readonly element: Element;
  readonly attribute: string;
  readonly path: string;
}

const ISLAND_ADDRESSES = ['component-url', 'renderer-url', 'before-hydration-url'];

/** Takes the module scripts and Astro's inline scripts out of a page. */
export async function takeScripts(site: Site, page: Page): Promise<PageScripts> {
  const modules: string[] = [];
  const runtime: string[] = [];
  const islands: IslandModule[] = [];
  for (const element of elements(page.document)) {
    if (element.tagName === 'astro-island') {
      islands.push(...islandModules(site, page, element));
      // Nothing reads it, and Astro makes it from the folder the course is built in.
      setAttribute(element, 'uid', undefined);
    }
    if (!isProgram(element)) continue;
    const src = attribute(element, 'src');
    const text = textOf(element);
    if (attribute(element, 'type') === 'module') {
      const path =
        src === undefined
          ? await extractModule(site, text)
          : resolveUrl(src, page.path, site.files)?.file;
      if (path === undefined) continue;
      modules.push(path);
      remove(element);
    } else if (src === undefined && isAstro(text)) {
      runtime.push(text);
      remove(element);
    } else if (src === undefined && !isInHead(page, element)) {
      reportInline(site, page, text);
    }
  }
  return { page, modules, runtime, islands };
}

function islandModules(site: Site, page: Page, element: Element): IslandModule[] {
  return ISLAND_ADDRESSES.flatMap((name) => {
    const address = attribute(element, name);
    const path = address && resolveUrl(address, page.path, site.files)?.file;
    return path ? [{ element, attribute: name, path }] : [];
  });
}

/** Points an island at a module, by an address as seen from its page. */
export function pointIsland(page: Page, island: IslandModule, path: string): void {
  const address = relativeUrl(page.path, { file: path, query: '', fragment: '' });
  setAttribute(island.element, island.attribute, address);
}

async function extractModule(site: Site, source: string): Promise<string> {
  const name = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const path = `${ASSETS}/inline.${name}.js`;
  await writeFileOf(site, path, source);
  return path;
}

const isAstro = (text: string): boolean =>
  text.includes('self.Astro') || text.includes('"astro-island"');

function isInHead(page: Page, element: Element): boolean {
  const head = find(page.document, 'head');
  return head !== undefined && elements(head).some((inHead) => inHead === element);
}

function reportInline(site: Site, page: Page, text: string): void {
  site.problems.push({
    file: page.path,
    problem: 'inline script in the body',
    expected: 'a processed <script> of a component, or an inline one in <head>',
    found: text.trim().slice(0, 80),
    repair: 'write <script> without is:inline, or move it into the head of the layout',
  });
}
