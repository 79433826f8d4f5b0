import { FakeCaches } from '../../../tests/support/fake-caches.ts';
import type { EditionList } from '../../shared/edition-list.ts';
import { OfflineStore } from './store.ts';
import { hashOf, take } from './take.ts';
import type { Means } from './take.ts';

export const ROOT = 'https://example.org/course/';

/** For tests: an edition of these files. */
export async function editionOf(
  build: string,
  files: Readonly<Record<string, string>>,
): Promise<EditionList> {
  const listed = Object.entries(files).map(async ([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return [path, await hashOf(bytes), bytes.length] as const;
  });
  const lessons = Object.entries(files).flatMap(([path, text]) => {
    const slug = /^lessons\/([^/]+)\/index\.html$/.exec(path)?.[1];
    return slug === undefined ? [] : [{ slug, title: slug.toUpperCase(), hash: text }];
  });
  return {
    ...{ version: 1, build, id: build, date: '2026-11-27', lessons },
    files: await Promise.all(listed),
  };
}

interface FakeHost {
  files: Readonly<Record<string, string>>;
  /** addresses that were asked for, below the root */
  asked: string[];
  /** after so many answers there is no network */
  lasts: number;
  fetch: Means['fetch'];
}

/** For tests: a host that has these files. */
export function hostWith(files: Readonly<Record<string, string>>): FakeHost {
  const host: FakeHost = {
    files,
    asked: [],
    lasts: Infinity,
    fetch: (address, { signal }) => {
      if (signal?.aborted) return Promise.reject(new DOMException('stopped', 'AbortError'));
      if (host.asked.length >= host.lasts) return Promise.reject(new TypeError('no network'));
      const path = address.slice(ROOT.length);
      host.asked.push(path);
      const text = host.files[path === '' || path.endsWith('/') ? `${path}index.html` : path];
      const headers = { 'content-type': 'text/html', 'set-cookie': 'a=b' };
      return Promise.resolve(
        text === undefined ? new Response('', { status: 404 }) : new Response(text, { headers }),
      );
    },
  };
  return host;
}

/** For tests: an empty store, and the caches behind it. */
export function emptyStore(): { caches: FakeCaches; store: OfflineStore } {
  const caches = new FakeCaches();
  return { caches, store: new OfflineStore(caches, ROOT, (work) => work()) };
}

/** For tests: keeps an edition whole. */
export async function keepWhole(
  store: OfflineStore,
  list: EditionList,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await store.addList(list);
  const means = { store, root: ROOT, fetch: hostWith(files).fetch };
  const end = await take(list, means, new AbortController().signal);
  if (end !== 'done') throw new Error(`an edition that cannot be kept: ${end}`);
}
