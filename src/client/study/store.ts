import type { Kind, Kinds } from './entries.ts';
import { isId, KINDS, readers } from './entries.ts';
import { asideName, nameOf, placeOf, PREFIX, readRecord, STUDY, writeRecord } from './record.ts';
import { isSame, later } from './shelf.ts';
import type { Entries, Stamped } from './shelf.ts';

/** What the store needs of `localStorage`; each may throw. */
export interface Keeper {
  /** names of all records */
  names(): string[];
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
}

/** What a reader should hear about, once. */
export type Trouble =
  /** storage is denied or full: what is new lasts as long as the page */
  | { readonly what: 'not-kept' }
  /** a later edition wrote records */
  | { readonly what: 'newer' }
  /** records were damaged; their texts are set aside */
  | { readonly what: 'damaged' };

/**
 * The reader's data of one page. Each entry has a record of its own, so that tabs cannot write over
 * each other's answers; of two versions of one entry the later one stays, in the storage too.
 */
export class Store {
  readonly #keeper: () => Keeper;
  readonly #now: () => number;
  readonly #tell: (trouble: Trouble) => void;
  readonly #entries = new Map<Kind, Map<string, Stamped>>();
  /** records that this page must not write over */
  readonly #closed = new Set<string>();
  /** records that wait for room */
  readonly #unwritten = new Set<string>();
  readonly #told = new Set<string>();
  readonly #listeners = new Set<(kind: Kind) => void>();
  #isRead = false;

  constructor(keeper: () => Keeper, now: () => number, tell: (trouble: Trouble) => void) {
    this.#keeper = keeper;
    this.#now = now;
    this.#tell = tell;
  }

  now(): number {
    return this.#now();
  }

  /** All entries of a kind, as this page knows them. */
  entries<K extends Kind>(kind: K): Entries<Kinds[K]> {
    this.#readAll();
    return this.#of(kind);
  }

  /** Keeps entries. @returns whether all that is known outlasts the page */
  put<K extends Kind>(kind: K, entries: Iterable<readonly [string, Kinds[K]]>): boolean {
    for (const [id, entry] of checked(kind, entries)) {
      const mine = this.entries(kind).get(id);
      this.#of(kind).set(id, mine ? later(mine, entry) : entry);
      this.#unwritten.add(nameOf(kind, id));
    }
    const kept = this.#write();
    this.#changed(kind);
    return kept;
  }

  /** Takes entries out, for good. @throws DOMException if the storage does not let go of them */
  remove(kind: Kind, ids: Iterable<string>): void {
    this.#readAll();
    for (const id of ids) this.#drop(kind, id);
    this.#changed(kind);
  }

  /**
   * Puts entries back to what they were, an earlier version too; undefined takes one out.
   * @throws DOMException if the storage does not let go of the later ones
   */
  revert<K extends Kind>(kind: K, before: Iterable<readonly [string, Kinds[K] | undefined]>): void {
    this.#readAll();
    for (const [id, entry] of before) {
      this.#drop(kind, id);
      if (!entry) continue;
      this.#of(kind).set(id, entry);
      this.#unwritten.add(nameOf(kind, id));
    }
    this.#write();
    this.#changed(kind);
  }

  /** Forgets every record of the course. @throws DOMException if the storage does not let go */
  forget(): void {
    this.#entries.clear();
    this.#unwritten.clear();
    this.#closed.clear();
    this.#isRead = true;
    for (const name of this.#names(PREFIX)) this.#keeper().removeItem(name);
    for (const kind of KINDS) this.#changed(kind);
  }

  /** Texts of the records that a later edition wrote, by name. */
  newer(): Map<string, string> {
    const found = new Map<string, string>();
    for (const name of this.#names(STUDY)) {
      const place = placeOf(name);
      const text = this.#keeper().getItem(name) ?? '';
      const state = place && readRecord(place.kind, place.id, text).state;
      if (state === 'newer' || !place) found.set(name, text);
    }
    return found;
  }

  /** Knows at once what other tabs wrote and took out, before it is heard. */
  refresh(): void {
    this.#isRead = true;
    const there = new Set(this.#names(STUDY));
    for (const kind of KINDS) {
      for (const id of [...this.#of(kind).keys()]) {
        const name = nameOf(kind, id);
        const waits = this.#unwritten.has(name) || this.#closed.has(name);
        if (!there.has(name) && !waits) this.#of(kind).delete(id);
      }
    }
    for (const name of there) {
      const text = placeOf(name) ? this.#keeper().getItem(name) : null;
      if (text !== null) this.#read(name, text);
    }
    for (const kind of KINDS) this.#changed(kind);
  }

  /** Called when another tab has written a record. @param heard its text; null if it was taken out */
  heard(name: string, heard: string | null): void {
    const place = placeOf(name);
    if (!place || !this.#isRead) return;
    // What was taken out may have been put back since.
    const text = heard ?? this.#peek(name);
    const { kind, id } = place;
    const before = this.#of(kind).get(id);
    if (text !== null) this.#read(name, text);
    // What waits for room is later than the taking out, which may be heard of long afterwards.
    else if (!this.#unwritten.has(name)) this.#of(kind).delete(id);
    const known = this.#of(kind).get(id);
    if (known && text !== null && writeRecord(known) !== text && !this.#closed.has(name)) {
      this.#unwritten.add(name);
      this.#write();
    }
    if (!isSame(known, before)) this.#changed(kind);
  }

  /** @returns what ends the listening */
  listen(listener: (kind: Kind) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Names of records that begin with `start`; none where storage is denied. */
  #names(start: string): string[] {
    try {
      return this.#keeper()
        .names()
        .filter((name) => name.startsWith(start));
    } catch {
      return [];
    }
  }

  #peek(name: string): string | null {
    try {
      return this.#keeper().getItem(name);
    } catch {
      return null;
    }
  }

  #drop(kind: Kind, id: string): void {
    const name = nameOf(kind, id);
    const waited = this.#unwritten.delete(name);
    this.#of(kind).delete(id);
    try {
      if (!this.#closed.has(name)) this.#keeper().removeItem(name);
    } catch (error) {
      // What was never written need not be taken out.
      if (!waited) throw error;
    }
  }

  #of<K extends Kind>(kind: K): Map<string, Kinds[K]> {
    const entries = this.#entries.get(kind) ?? new Map<string, Stamped>();
    this.#entries.set(kind, entries);
    return entries as Map<string, Kinds[K]>;
  }

  #readAll(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    try {
      for (const name of this.#keeper().names()) {
        const text = placeOf(name) ? this.#keeper().getItem(name) : null;
        if (text !== null) this.#read(name, text);
      }
    } catch {
      // Denied: the next write says so.
    }
  }

  #read(name: string, text: string): void {
    const place = placeOf(name);
    if (!place) return;
    const found = readRecord(place.kind, place.id, text);
    if (found.state === 'whole') {
      const known = this.#of(place.kind);
      const mine = known.get(place.id);
      known.set(place.id, mine ? later(mine, found.entry) : found.entry);
    } else {
      this.#closed.add(name);
      if (found.state === 'damaged') this.#setAside(name, text);
      this.#say(found.state);
    }
  }

  /** Keeps a damaged text under another name; if there is no room, where it is. */
  #setAside(name: string, text: string): void {
    try {
      this.#keeper().setItem(asideName(name), text);
      this.#keeper().removeItem(name);
      this.#closed.delete(name);
    } catch {
      // Full: it stays, and nothing is written over it.
    }
  }

  #write(): boolean {
    for (const name of this.#unwritten) {
      const place = placeOf(name);
      const entry = place && this.#of(place.kind).get(place.id);
      if (!entry || this.#closed.has(name)) continue;
      try {
        this.#keeper().setItem(name, writeRecord(entry));
        this.#unwritten.delete(name);
      } catch {
        this.#say('not-kept');
      }
    }
    return this.#unwritten.size === 0;
  }

  #say(what: Trouble['what']): void {
    if (this.#told.has(what)) return;
    this.#told.add(what);
    this.#tell({ what });
  }

  #changed(kind: Kind): void {
    for (const listener of this.#listeners) listener(kind);
  }
}

/** Entries as they will be read again. @throws TypeError for one that could not be */
function checked<K extends Kind>(
  kind: K,
  entries: Iterable<readonly [string, Kinds[K]]>,
): Map<string, Kinds[K]> {
  const all = new Map<string, Kinds[K]>();
  for (const [id, entry] of entries) {
    const read = readers[kind]({ ...entry });
    if (!read || !isId(id)) throw new TypeError(`no entry of ${kind}: ${JSON.stringify(entry)}`);
    all.set(id, read);
  }
  return all;
}
