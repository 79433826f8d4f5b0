import { OfflineStore } from './store.ts';

/** The store of the course at an address, for a page of it or for its worker. */
export const openStore = (root: string): OfflineStore =>
  new OfflineStore(caches, root, (work) => navigator.locks.request(`${root} state`, work));
