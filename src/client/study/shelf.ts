/** Whatever the store keeps: an object that says when it was last changed. */
export interface Stamped {
  /** milliseconds since 1970; of two versions of an entry the later one counts */
  readonly at: number;
}

/** One kind of the reader's data by id. */
export type Entries<Entry extends Stamped> = ReadonlyMap<string, Entry>;

/** Whether two versions of an entry say the same. */
export const isSame = (a: Stamped | undefined, b: Stamped | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The later of two versions of an entry; at the same time their texts decide, in any order. */
export function later<Entry extends Stamped>(a: Entry, b: Entry): Entry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/**
 * What both know together. Commutative, associative and idempotent, so that tabs and files may meet
 * in any order and end with the same.
 */
export function merge<Entry extends Stamped>(
  a: Entries<Entry>,
  b: Entries<Entry>,
): Map<string, Entry> {
  const all = new Map(a);
  for (const [id, entry] of b) {
    const mine = all.get(id);
    all.set(id, mine ? later(mine, entry) : entry);
  }
  return all;
}
