import type { Caches } from '../../src/client/offline/store.ts';

const addressOf = (request: RequestInfo | URL): string =>
  request instanceof Request ? request.url : String(request);

/** A browser's caches in memory, for tests; `room` is how many files they take before they are full. */
export class FakeCaches implements Caches {
  readonly #caches = new Map<string, Map<string, Response>>();
  room = Infinity;

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.has(name));
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.delete(name));
  }
  open(name: string): Promise<Cache> {
    const entries = this.#caches.get(name) ?? new Map<string, Response>();
    this.#caches.set(name, entries);
    const cache = {
      match: (request: RequestInfo | URL) =>
        Promise.resolve(entries.get(addressOf(request))?.clone()),
      put: (request: RequestInfo | URL, response: Response) => {
        if (this.size >= this.room)
          return Promise.reject(new DOMException('full', 'QuotaExceededError'));
        entries.set(addressOf(request), response);
        return Promise.resolve();
      },
      delete: (request: RequestInfo | URL) => Promise.resolve(entries.delete(addressOf(request))),
      keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
    };
    return Promise.resolve(cache as unknown as Cache);
  }
  /** how many files all caches hold */
  get size(): number {
    return [...this.#caches.values()].reduce((sum, { size }) => sum + size, 0);
  }
}
