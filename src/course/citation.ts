import type { Reference } from '../schemas/reference-works.ts';

/** Family names as an author–year citation prints them: one, two, or the first "et al." */
export function authorNames({ author, custom }: Reference): string {
  const names = author.map((name) => ('literal' in name ? name.literal : name.family));
  const [first = '', second] = names;
  if (custom?.etAl || names.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

export function year({ issued }: Reference): string {
  return String(issued?.['date-parts'][0]?.[0] ?? 'n.d.');
}
