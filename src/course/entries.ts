import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';

const kept = new Map<string, Promise<readonly unknown[]>>();

/**
 * All entries of a collection. Astro copies each of them whenever it is asked, and every page asks: a
 * build asks it once.
 */
export function allOf<Name extends CollectionKey>(
  name: Name,
): Promise<readonly CollectionEntry<Name>[]> {
  // While authors write, lessons change between two pages.
  if (import.meta.env.DEV) return getCollection(name);
  const entries = kept.get(name) ?? getCollection(name);
  kept.set(name, entries);
  return entries as Promise<readonly CollectionEntry<Name>[]>;
}
