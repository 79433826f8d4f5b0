import { EDITION_LIST, readList, WORKER } from '../../shared/edition-list.ts';
import type { EditionList } from '../../shared/edition-list.ts';
import { siteRoot } from '../search/root.ts';
import { ask, TAKING } from './messages.ts';
import type { ToPage } from './messages.ts';
import { openStore } from './open-store.ts';
import type { OfflineStore } from './store.ts';
import type { Means } from './take.ts';

/** What the parts of a page that keep the course work with. */
export interface Course {
  root: string;
  store: OfflineStore;
  means: Means;
  worker: ServiceWorker;
}

/**
 * The course at the address of this page, with its worker.
 * @throws Error if this browser, or this host, runs none
 */
export async function openCourse(): Promise<Course> {
  const root = siteRoot().href;
  const registration = await navigator.serviceWorker.register(root + WORKER, {
    updateViaCache: 'none',
  });
  const worker = await active(registration);
  const store = openStore(root);
  const means = {
    store,
    root,
    fetch: (address: string, init: RequestInit) => fetch(address, init),
  };
  return { root, store, means, worker };
}

/** The worker of a registration, once it runs. */
function active(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (registration.active) return Promise.resolve(registration.active);
  const coming = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    if (!coming) reject(new Error('no worker'));
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming);
      else if (coming.state === 'redundant') reject(new Error('the worker did not start'));
    });
  });
}

/** The edition that the host has now. @throws Error without network, or if it has none */
export async function fetchList({ root }: Pick<Course, 'root'>): Promise<EditionList> {
  const response = await fetch(root + EDITION_LIST, {
    cache: 'no-cache',
    headers: { [TAKING]: '1' },
  });
  if (!response.ok) throw new Error(`${response.status} for ${EDITION_LIST}`);
  return readList(await response.json());
}

let channel: BroadcastChannel | undefined;

/** Where tabs tell each other that another edition is read; one for a tab, since it hears all others. */
export const channelOf = ({ root }: Pick<Course, 'root'>): BroadcastChannel =>
  (channel ??= new BroadcastChannel(`${root} edition`));

/** Reads in another edition from the next page on, in every tab, and tells the others. */
export async function useEdition(course: Course, list: EditionList): Promise<ToPage> {
  const said = await ask(course.worker, { use: list.build });
  if (said.done) channelOf(course).postMessage({ id: list.id });
  return said;
}
