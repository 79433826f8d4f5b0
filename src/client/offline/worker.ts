import { answer } from './answer.ts';
import { TAKING } from './messages.ts';
import type { ToPage } from './messages.ts';
import { openStore } from './open-store.ts';
import { NETWORK } from './store.ts';
import type { OfflineState } from './store.ts';
import type { Worker } from './worker-scope.ts';

const worker = globalThis as unknown as Worker;
const root = worker.registration.scope;
const store = openStore(root);

/** The state as of the last page that was opened: only that, or a tab's own page, can change it. */
let known: Promise<OfflineState> | undefined;

/** Ids of the tabs that are open. */
const tabs = async (): Promise<string[]> =>
  (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(
    ({ id }) => id,
  );

function change(make: (state: OfflineState, open: readonly string[]) => OfflineState) {
  known = tabs().then((open) =>
    store.changeState((state) => {
      const changed = make(state, open);
      const bound = Object.entries(changed.bound).filter(([tab]) => open.includes(tab));
      return { ...changed, bound: Object.fromEntries(bound) };
    }),
  );
  return known;
}

/** Reads in another edition from now on; pages that are open stay in theirs. */
async function use(build: string): Promise<ToPage> {
  const list = await store.list(build);
  if (!list || (await store.split(list)).missing.length > 0) return { done: false };
  const state = await change((before, open) => {
    const was = before.whole ? (before.current ?? NETWORK) : NETWORK;
    const bound = Object.fromEntries(open.map((tab) => [tab, before.bound[tab] ?? was]));
    const previous = before.current === build ? before.previous : before.current;
    return { version: 1, whole: true, current: build, ...(previous && { previous }), bound };
  });
  await store.sweep([build, state.previous, ...Object.values(state.bound)]);
  return { done: true };
}

/** Without the whole course: the edition that pages which are read now belong to. */
async function follow(build: string): Promise<ToPage> {
  await change((state) => (state.whole ? state : { ...state, current: build }));
  return { done: true };
}

// This code serves every edition, so that a newer worker may always take over at once.
worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('message', (event) => {
  const { data, ports } = event;
  const work = 'use' in data ? use(data.use) : follow(data.follow);
  event.waitUntil(
    work
      .catch((): ToPage => ({ done: false }))
      .then((said) => {
        ports[0]?.postMessage(said);
      }),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  const { origin, pathname } = new URL(request.url);
  const folder = new URL(root);
  if (request.method !== 'GET' || origin !== folder.origin) return;
  if (!pathname.startsWith(folder.pathname) || request.headers.has(TAKING)) return;
  const opens = request.mode === 'navigate';
  if (opens || !known) known = store.state();
  const respond = async (): Promise<Response> => {
    const state = (await known) ?? (await store.state());
    const path = decodeURIComponent(pathname.slice(folder.pathname.length));
    return answer(
      { path, opens, tab: clientId, newTab: resultingClientId },
      {
        ...{ store, root, state },
        network: () => fetch(request),
        // The id of a tab that opens is not among those of open ones yet.
        bind: (tab, build) => {
          known = store.changeState((before) => ({
            ...before,
            bound: { ...before.bound, [tab]: build },
          }));
          return known;
        },
      },
    );
  };
  event.respondWith(respond().catch(() => fetch(request)));
});
