import type { FromPage } from './messages.ts';

/** What a service worker has that a page has not: TypeScript's own types of both exclude each other. */
export interface Worker {
  registration: ServiceWorkerRegistration;
  clients: { matchAll: (options: object) => Promise<readonly { id: string }[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
    (type: 'message', listener: (event: LastingEvent & MessageEvent<FromPage>) => void): void;
  };
}

export interface LastingEvent extends Event {
  /** keeps the worker alive until the work is done */
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Fetching extends LastingEvent {
  request: Request;
  /** the tab that asks */
  clientId: string;
  /** of a page that is opened: the tab as it will be */
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}
