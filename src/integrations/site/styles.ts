import { basename } from 'node:path/posix';
import { append, create, elements, insertAfter, need, remove, setText, textOf } from './dom.ts';
import type { Element } from './dom.ts';
import { changeCss } from './css.ts';
import type { CssChanges } from './css.ts';
import { readFileOf, removeFile, writeAsset } from './site.ts';
import type { Page, Site } from './site.ts';
import { changeAddresses } from './url-attributes.ts';
import { relativeUrl, resolveUrl } from './urls.ts';

/** What the styles of one page or stylesheet keep. */
export interface Keep {
  /** path of the font file to take for one of the build; undefined for none */
  font: (path: string) => string | undefined;
  /** whether rules that name this class are of use */
  keepsClass: (name: string) => boolean;
}

/** Joins a page's inline styles, Astro's style for islands in the body too, into one in the head. */
export function mergeStyles({ document }: Page): void {
  const head = need(document, 'head');
  const all = [...elements(document)].filter(isPlainStyle);
  const [first] = all;
  if (!first) return;
  const merged = create('style', {}, all.map(textOf).join('\n'));
  if (first.parentNode === head) insertAfter(first, merged);
  else append(head, merged);
  all.forEach(remove);
}

// With attributes (media) a style means something else; inside SVG it belongs to the drawing.
const isPlainStyle = ({ tagName, attrs, namespaceURI }: Element): boolean =>
  tagName === 'style' && attrs.length === 0 && namespaceURI.endsWith('xhtml');

/** All CSS of the site by path of the page or stylesheet that holds it. */
export async function readCss(site: Site): Promise<Map<string, string>> {
  const css = new Map<string, string>();
  for (const { path, document } of site.pages) {
    const styles = elements(document).filter(({ tagName }) => tagName === 'style');
    css.set(path, [...styles.map(textOf)].join('\n'));
  }
  for (const path of stylesheets(site)) css.set(path, (await readFileOf(site, path)).toString());
  return css;
}

/** Makes addresses in CSS relative, drops what is not kept and minifies. */
export async function finishStyles(site: Site, keepFor: (path: string) => Keep): Promise<void> {
  for (const { path, document } of site.pages) {
    for (const style of elements(document)) {
      if (style.tagName !== 'style') continue;
      setText(style, changeCss(textOf(style), path, changesFor(site, path, keepFor(path))));
    }
  }
  const renamed = new Map<string, string>();
  for (const path of stylesheets(site)) {
    const css = (await readFileOf(site, path)).toString();
    const [name = ''] = (path.split('/').at(-1) ?? '').split('.');
    const changed = changeCss(css, path, changesFor(site, path, keepFor(path)));
    await removeFile(site, path);
    renamed.set(path, await writeAsset(site, name, 'css', changed));
  }
  await dropUnlinked(site, renamed, relink(site, renamed));
}

const stylesheets = (site: Site): string[] =>
  [...site.files].filter((path) => path.endsWith('.css'));

function changesFor(site: Site, path: string, { font, keepsClass }: Keep): CssChanges {
  return {
    keepsClass,
    font: (address) => {
      const target = resolveUrl(address, path, site.files);
      const file = target && font(target.file);
      return file && `/${file}`;
    },
    url: (address) => {
      const target = resolveUrl(address, path, site.files);
      if (!target) return address;
      if (!site.files.has(target.file)) {
        site.problems.push({
          file: path,
          problem: 'dead address in a style',
          expected: 'the address of a file of the site',
          found: `url(${address})`,
          repair: 'correct the address or add the file',
        });
      }
      return relativeUrl(path, target);
    },
  };
}

/** @returns the stylesheets that pages link, by their old names */
function relink(site: Site, renamed: ReadonlyMap<string, string>): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { path, document } of site.pages) {
    for (const element of elements(document)) {
      if (element.tagName !== 'link') continue;
      changeAddresses(element, (address) => {
        const file = resolveUrl(address, path, site.files)?.file ?? '';
        const now = renamed.get(file);
        if (now === undefined) return address;
        linked.add(file);
        return `/${now}`;
      });
    }
  }
  return linked;
}

/** A stylesheet that no page links belongs to a tag that no lesson uses; unless a script names it. */
async function dropUnlinked(
  site: Site,
  renamed: ReadonlyMap<string, string>,
  linked: ReadonlySet<string>,
): Promise<void> {
  const unlinked = [...renamed].filter(([file]) => !linked.has(file));
  if (unlinked.length === 0) return;
  const scripts = [...site.files].filter((path) => path.endsWith('.js'));
  const sources = await Promise.all(scripts.map((path) => readFileOf(site, path)));
  for (const [file, now] of unlinked) {
    if (!sources.some((source) => source.includes(basename(file)))) {
      await removeFile(site, now);
      continue;
    }
    site.problems.push({
      file,
      problem: 'not portable: a stylesheet that only a script asks for',
      expected: 'a stylesheet that a page links to or holds inline',
      found: file,
      repair: 'import it from a layout or component, not from a script that is loaded later',
    });
  }
}
