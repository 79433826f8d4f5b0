import type { Keeper } from '../../src/client/study/store.ts';

/** A browser's storage in memory, for tests. */
export class MemoryKeeper implements Keeper {
  readonly items = new Map<string, string>();
  isFull = false;
  names(): string[] {
    return [...this.items.keys()];
  }
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, text: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(name, text);
  }
  removeItem(name: string): void {
    this.items.delete(name);
  }
}
