import { getEntry } from 'astro:content';
import { listings } from '../listings/course.ts';
import type { Listing } from '../listings/listing.ts';

/** The listings of a lesson in the order in which it shows them. @param slug of the lesson */
export async function listingsOf(slug: string): Promise<Listing[]> {
  const shown = (await getEntry('lessons', slug))?.data.use.listings ?? [];
  return shown.flatMap(
    (id) => listings.find((listing) => listing.lesson === slug && listing.id === id) ?? [],
  );
}
