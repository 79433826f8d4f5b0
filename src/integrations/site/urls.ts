import { posix } from 'node:path';

/** Where an address on a page leads to within the site. */
export interface Target {
  /** path of the file from the root of the site; it may not exist */
  file: string;
  /** with its `?`, or empty */
  query: string;
  /** with its `#`, or empty */
  fragment: string;
}

// No address of a page can have this host, so whatever resolves to it stays within the site.
const HOST = 'http://site.invalid/';

/**
 * Resolves an address as the browser would if the site lay at the root of a host.
 * @param from path of the file the address stands in
 * @returns undefined for an address that leaves the site (`https:`, `mailto:`, `data:` …)
 */
export function resolveUrl(
  address: string,
  from: string,
  files: ReadonlySet<string>,
): Target | undefined {
  const base = HOST + from.split('/').map(encodeURIComponent).join('/');
  const url = URL.parse(address, base);
  if (!url?.href.startsWith(HOST)) return undefined;
  const path = decode(url.pathname.slice(1));
  const asFolder = posix.join(path, 'index.html');
  const isFolder = path === '' || path.endsWith('/') || (!files.has(path) && files.has(asFolder));
  return { file: isFolder ? asFolder : path, query: url.search, fragment: url.hash };
}

/** Address of a target for a page or stylesheet at `from`; a folder's address names its file. */
export function relativeUrl(from: string, { file, query, fragment }: Target): string {
  // To its own page only the fragment: the page may be open as a folder as well as by file name.
  if (file === from && query === '' && fragment !== '') return fragment;
  const path = posix.relative(posix.dirname(from), file);
  return path.split('/').map(encodeSegment).join('/') + query + fragment;
}

/** Undoes percent-encoding; what is badly encoded means the characters as they stand. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// "@" and the like are harmless in a path, and readable.
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment).replaceAll('%40', '@').replaceAll('%2C', ',');
