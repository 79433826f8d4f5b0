import { addressOfFile, bytesOf, HASH_DIGITS } from '../../shared/edition-list.ts';
import type { EditionList, ListedFile } from '../../shared/edition-list.ts';
import { TAKING } from './messages.ts';
import type { OfflineStore } from './store.ts';

/** How much of an edition is kept. */
export interface Progress {
  files: number;
  bytes: number;
  ofFiles: number;
  ofBytes: number;
}

/**
 * How taking ended: with all files; or stopped by the reader; without network; without room; or with
 * a file that the host gives otherwise than the list says, as it does once it has another edition.
 */
export type End = 'done' | 'stopped' | 'network' | 'no-room' | 'other-file';

export interface Means {
  store: Pick<OfflineStore, 'addFile' | 'split'>;
  /** address of the course's first page; ends in a slash */
  root: string;
  fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** How many files are on their way at once. */
const AT_ONCE = 6;
/** What a page from the store still says of itself. */
const HEADERS = [
  'content-type',
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
];

/** The hash of a file, as lists have it. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = [...digest].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, HASH_DIGITS);
}

/** Fetches one file and keeps it, if it is what the list says. @throws what `fetch` and the store throw */
export async function takeFile(
  [path, hash]: ListedFile,
  { store, root, fetch }: Means,
  signal?: AbortSignal,
): Promise<boolean> {
  const response = await fetch(root + addressOfFile(path), {
    headers: { [TAKING]: '1' },
    // A name under assets/ changes with what it holds; of others, the browser may have an old copy.
    cache: path.startsWith('assets/') ? 'default' : 'no-cache',
    ...(signal && { signal }),
  });
  if (response.status >= 500) throw new Error(`${response.status} for ${path}`);
  if (!response.ok) return false;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return false;
  const headers = HEADERS.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  await store.addFile(hash, new Response(bytes, { headers }));
  return true;
}

/** Fetches and keeps what is missing of an edition. What came before it stopped stays for the next time. */
export async function take(
  list: EditionList,
  means: Means,
  signal: AbortSignal,
  show: (progress: Progress) => void = () => undefined,
): Promise<End> {
  const { kept, missing } = await means.store.split(list);
  const progress = {
    files: kept.length,
    bytes: bytesOf(kept),
    ofFiles: list.files.length,
    ofBytes: bytesOf(list.files),
  };
  show({ ...progress });
  const waiting = [...missing];
  const ends: End[] = [];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file && ends.length === 0; file = waiting.shift()) {
      try {
        if (signal.aborted) ends.push('stopped');
        else if (!(await takeFile(file, means, signal))) ends.push('other-file');
        else
          show({ ...progress, files: (progress.files += 1), bytes: (progress.bytes += file[2]) });
      } catch (error) {
        ends.push(reasonOf(error, signal));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ends[0] ?? 'done';
}

function reasonOf(error: unknown, signal: AbortSignal): End {
  if (signal.aborted) return 'stopped';
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'no-room' : 'network';
}
