import { readList } from '../../shared/edition-list.ts';
import type { EditionList, ListedFile } from '../../shared/edition-list.ts';

/** A tab whose page came from the network, and not from an edition that is kept. */
export const NETWORK = 'network';

/** What the worker goes by; kept beside the editions, since a worker may end at any time. */
export interface OfflineState {
  version: 1;
  /** whether the reader asked for the whole course: then pages come from here alone */
  whole: boolean;
  /** build that pages are read in */
  current?: string;
  /** build before it, to go back to */
  previous?: string;
  /** by tab: the build that its page is of, where it is not what a new page would be of */
  bound: Readonly<Record<string, string>>;
}

const EMPTY: OfflineState = { version: 1, whole: false, bound: {} };

/** What the store needs of the browser. */
export type Caches = Pick<CacheStorage, 'open' | 'delete' | 'has'>;
/** Runs one piece of work at a time, in whatever tab or worker it was asked for. */
type Exclusive = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Editions of the course in this browser. Each file is kept once, under the hash of what it holds,
 * and an edition is its list of paths and hashes: so no two editions can mix, and a new one takes
 * only the room of what it changed.
 */
export class OfflineStore {
  readonly #caches: Caches;
  readonly #root: string;
  readonly #exclusive: Exclusive;
  readonly #lists = new Map<string, EditionList>();

  /** @param root address of the course's first page; ends in a slash */
  constructor(caches: Caches, root: string, exclusive: Exclusive) {
    this.#caches = caches;
    this.#root = root;
    this.#exclusive = exclusive;
  }

  /** Copies of the course in several folders of a host know nothing of each other. */
  #name(part: 'editions' | 'files'): string {
    return `adapting-language-models ${new URL(this.#root).pathname} ${part}`;
  }
  readonly #open = (part: 'editions' | 'files'): Promise<Cache> =>
    this.#caches.open(this.#name(part));
  #key(name: string): string {
    return `${this.#root}kept/${name}`;
  }

  async state(): Promise<OfflineState> {
    const found = await (await this.#open('editions')).match(this.#key('state'));
    const state = (await found?.json().catch(() => undefined)) as OfflineState | undefined;
    return state?.version === 1 ? state : EMPTY;
  }

  /** Changes the state; nobody else does meanwhile. @returns the state afterwards */
  changeState(change: (state: OfflineState) => OfflineState): Promise<OfflineState> {
    return this.#exclusive(async () => {
      const state = change(await this.state());
      const cache = await this.#open('editions');
      await cache.put(this.#key('state'), new Response(JSON.stringify(state)));
      return state;
    });
  }

  /** The list of an edition; undefined if it is not kept. */
  async list(build: string | undefined): Promise<EditionList | undefined> {
    if (build === undefined || build === NETWORK) return undefined;
    const known = this.#lists.get(build);
    if (known) return known;
    const found = await (await this.#open('editions')).match(this.#key(`lists/${build}`));
    if (!found) return undefined;
    try {
      const list = readList(await found.json());
      this.#lists.set(build, list);
      return list;
    } catch {
      return undefined;
    }
  }

  async addList(list: EditionList): Promise<void> {
    const cache = await this.#open('editions');
    await cache.put(this.#key(`lists/${list.build}`), new Response(JSON.stringify(list)));
  }

  /** Every build whose list is kept. */
  async builds(): Promise<string[]> {
    const start = this.#key('lists/');
    const keys = await (await this.#open('editions')).keys();
    return keys.flatMap(({ url }) => (url.startsWith(start) ? [url.slice(start.length)] : []));
  }

  /** A file as an edition has it; undefined if that edition or that file is not kept. */
  async file(build: string | undefined, path: string): Promise<Response | undefined> {
    const hash = (await this.list(build))?.files.find(([each]) => each === path)?.[1];
    if (hash === undefined) return undefined;
    return (await this.#open('files')).match(this.#key(`files/${hash}`));
  }

  /** @throws DOMException `QuotaExceededError` if the browser has no room for it */
  async addFile(hash: string, response: Response): Promise<void> {
    await (await this.#open('files')).put(this.#key(`files/${hash}`), response);
  }

  /** Files of an edition that are kept, and those that are not. */
  async split({ files }: EditionList): Promise<{ kept: ListedFile[]; missing: ListedFile[] }> {
    const keys = await (await this.#open('files')).keys();
    const hashes = new Set(keys.map(({ url }) => url.slice(this.#key('files/').length)));
    return {
      kept: files.filter(([, hash]) => hashes.has(hash)),
      missing: files.filter(([, hash]) => !hashes.has(hash)),
    };
  }

  /** Removes all editions but these, and what none of these needs. */
  async sweep(builds: readonly (string | undefined)[]): Promise<void> {
    const editions = await this.#open('editions');
    const needed = new Set<string>();
    for (const build of await this.builds()) {
      const list = builds.includes(build) ? await this.list(build) : undefined;
      if (list) for (const [, hash] of list.files) needed.add(this.#key(`files/${hash}`));
      else await editions.delete(this.#key(`lists/${build}`));
    }
    const files = await this.#open('files');
    for (const { url } of await files.keys()) if (!needed.has(url)) await files.delete(url);
  }

  /** Removes everything. */
  async clear(): Promise<void> {
    await this.#exclusive(async () => {
      await this.#caches.delete(this.#name('files'));
      await this.#caches.delete(this.#name('editions'));
    });
    this.#lists.clear();
  }
}
