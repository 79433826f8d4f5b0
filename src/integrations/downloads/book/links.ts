import { SKIP, visit } from '../../../course/read/visit.ts';
import { addressOn } from '../../site-url.ts';
import type { Site } from '../../site/site.ts';
import { decode, resolveUrl } from '../../site/urls.ts';
import type { Chapter } from './chapter.ts';

type Linked = Pick<Chapter, 'path' | 'name' | 'content'>;

/**
 * Turns the links of all chapters: to the chapter of a page that is in the book, else to where the site
 * stands if that is known. A link to what is neither becomes its text.
 * @param hrefOf leads to an id of a chapter, or to its beginning
 */
export function linkChapters<Each extends Linked>(
  chapters: readonly Each[],
  { address, files }: Pick<Site, 'address' | 'files'>,
  hrefOf: (to: Each, id: string | undefined, from: Each) => string,
): void {
  const byPath = new Map(chapters.map((chapter) => [chapter.path, chapter]));
  const ids = new Map(chapters.map((chapter) => [chapter, idsOf(chapter)]));
  for (const chapter of chapters) {
    const turned = (href: string): string | undefined => {
      const target = resolveUrl(href, chapter.path, files);
      if (!target) return href;
      const other = byPath.get(target.file);
      if (other) {
        // A place may carry a state of its figure: `#lora?rank=8`.
        const id = decode(target.fragment.slice(1).split(/\?|:~:/)[0] ?? '');
        return hrefOf(other, ids.get(other)?.has(id) ? id : undefined, chapter);
      }
      const path = target.file.replace(/(^|\/)index\.html$/, '$1');
      return address === undefined ? undefined : addressOn(address, path) + target.fragment;
    };
    visit(chapter.content, 'element', (node, index, parent) => {
      const { href } = node.properties;
      if (typeof href !== 'string' || !parent || index === undefined) return undefined;
      delete node.properties['download'];
      const now = turned(href);
      if (now !== undefined) {
        node.properties['href'] = now;
        return undefined;
      }
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    });
  }
}

function idsOf({ content }: Linked): Set<unknown> {
  const ids = new Set<unknown>();
  visit(content, 'element', ({ properties: { id } }) => {
    if (id !== undefined) ids.add(id);
  });
  return ids;
}
