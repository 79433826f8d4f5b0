import type { ToPage } from './messages.ts';
import { openStore } from './open-store.ts';
import type { Worker } from './worker-scope.ts';

/**
 * Takes the place of the worker where a host wants no offline copies any more: removes what is kept
 * and then itself. Pages that are open go on, and get what they ask for from the network.
 */
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    openStore(worker.registration.scope)
      .clear()
      .then(() => worker.registration.unregister()),
  );
});

worker.addEventListener('message', ({ ports }) => {
  ports[0]?.postMessage({ done: false, off: true } satisfies ToPage);
});
