import { fileAt } from '../../shared/edition-list.ts';
import { missingPage } from './missing-page.ts';
import { NETWORK } from './store.ts';
import type { OfflineState, OfflineStore } from './store.ts';

/** What a page or the reader asks for, below the root of the course. */
interface Asked {
  /** path of the address from the root of the course, without query */
  path: string;
  /** whether a page is opened, and not something that a page asks for */
  opens: boolean;
  /** id of the tab that asks */
  tab: string;
  /** id of the tab as it will be when the page is open */
  newTab: string;
}

/** What the worker answers with. */
export interface Sources {
  store: Pick<OfflineStore, 'file' | 'list' | 'builds'>;
  root: string;
  state: OfflineState;
  network: () => Promise<Response>;
  /** notes that a tab reads in a build, where a new one would read in another */
  bind: (tab: string, build: string) => Promise<unknown>;
}

/** Their names change with what they hold: whoever has one has the right one. */
const IMMUTABLE = 'assets/';

/**
 * Answers a request. With the whole course kept, pages come from the edition that is read now;
 * otherwise from the network, and without one from what was kept while reading. What a page then asks
 * for comes from where the page came from: the same edition, or the network.
 */
export const answer = (asked: Asked, sources: Sources): Promise<Response> =>
  asked.opens ? openPage(asked, sources) : giveFile(asked, sources);

async function openPage({ path, newTab }: Asked, sources: Sources): Promise<Response> {
  const { store, root, state, network, bind } = sources;
  const file = fileAt(path);
  if (state.whole) {
    const kept = await store.file(state.current, file);
    if (kept) return kept;
    if (await store.file(state.current, `${file}/index.html`))
      return Response.redirect(`${root}${path}/`);
  }
  try {
    const response = await network();
    if (state.whole) await bind(newTab, NETWORK);
    return response;
  } catch {
    for (const build of await buildsInOrder(sources)) {
      const kept = await store.file(build, file);
      if (!kept) continue;
      if (!state.whole) await bind(newTab, build);
      return kept;
    }
    const notFound = state.whole ? await store.file(state.current, '404.html') : undefined;
    if (notFound) return new Response(notFound.body, { status: 404, headers: notFound.headers });
    return missingPage(root, await keptLessons(sources));
  }
}

async function giveFile({ path, tab }: Asked, sources: Sources): Promise<Response> {
  const { store, state, network } = sources;
  const file = fileAt(path);
  if (file.startsWith(IMMUTABLE)) {
    for (const build of await buildsInOrder(sources)) {
      const kept = await store.file(build, file);
      if (kept) return kept;
    }
    return network();
  }
  const build = state.bound[tab] ?? (state.whole ? state.current : NETWORK);
  const kept = await store.file(build, file);
  if (kept) return kept;
  const list = await store.list(build);
  // The network may have another edition by now, and half of one is worse than none.
  if (list?.files.some(([each]) => each === file))
    return new Response('This file is not kept.', { status: 504 });
  return network();
}

/** Builds that are kept, the one that is read now first. */
async function buildsInOrder({ store, state }: Sources): Promise<string[]> {
  const builds = await store.builds();
  return [state.current, state.previous, ...builds].filter(
    (build, index, all): build is string =>
      build !== undefined && builds.includes(build) && all.indexOf(build) === index,
  );
}

/** Lessons that can be opened without a network. */
async function keptLessons(sources: Sources): Promise<{ href: string; title: string }[]> {
  const { store, state, root } = sources;
  const list = await store.list(state.current);
  const found = (list?.lessons ?? []).map(async ({ slug, title }) => {
    const path = `lessons/${slug}/`;
    const kept = await store.file(state.current, fileAt(path));
    return kept ? [{ href: root + path, title }] : [];
  });
  return (await Promise.all(found)).flat();
}
