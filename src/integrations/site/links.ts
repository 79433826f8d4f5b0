import { suggest } from '../../course/findings.ts';
import type { Problem } from '../../course/findings.ts';
import { attribute, elements } from './dom.ts';
import type { Document } from './dom.ts';
import type { Site } from './site.ts';
import { changeAddresses } from './url-attributes.ts';
import { decode, relativeUrl, resolveUrl } from './urls.ts';
import type { Target } from './urls.ts';

/**
 * Makes every address within the site relative to its page, and reports those that lead nowhere.
 * A fragment may carry a state behind a question mark: `#lora?rank=8` leads to the id `lora`.
 */
export function relativeLinks(site: Site): void {
  const ids = new Map(site.pages.map(({ path, document }) => [path, idsOf(document)]));
  for (const { path, document } of site.pages) {
    for (const element of elements(document)) {
      changeAddresses(element, (address, name) => {
        const target = resolveUrl(address, path, site.files);
        if (!target) return address;
        const problem =
          missingFile(target, site.files) ?? (name === 'href' && missingId(target, ids));
        if (problem) site.problems.push({ file: path, found: address, ...problem });
        // An address of nothing but a fragment stays: on some elements it may not name a file.
        return address.startsWith('#') ? address : relativeUrl(path, target);
      });
    }
  }
}

type Finding = Omit<Problem, 'file' | 'found'>;

function missingFile({ file }: Target, files: ReadonlySet<string>): Finding | undefined {
  if (files.has(file)) return undefined;
  return {
    problem: 'dead link',
    expected: 'the address of a page or file of the site',
    repair: suggest(asAddress(file), [...files].map(asAddress), 'correct the address'),
  };
}

function missingId(
  { file, fragment }: Target,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): Finding | undefined {
  const id = idIn(fragment);
  const known = ids.get(file);
  if (known === undefined || id === '' || id === 'top' || known.has(id)) return undefined;
  return {
    problem: 'dead link to a place on a page',
    expected: `an element with the id "${id}" on ${asAddress(file)}`,
    repair: suggest(id, known, 'give the place this id or correct the address'),
  };
}

const idIn = (fragment: string): string => decode(fragment.slice(1).split(/\?|:~:/)[0] ?? '');

function idsOf(document: Document): Set<string> {
  const ids = elements(document).map((element) => attribute(element, 'id'));
  return new Set(ids.filter((id) => id !== undefined));
}

const asAddress = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
