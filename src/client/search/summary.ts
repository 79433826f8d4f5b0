import { counted } from '../../shared/counted.ts';
import type { Answer } from './answer.ts';

const quoted = (text: string): string => `‘${text}’`;

/**
 * One sentence or two on what a search found, for the live region and above the results.
 * @param asked the query as typed
 */
export const summaryText = (asked: string, { hits, query, change }: Answer): string => {
  if (hits.length === 0) return `Nothing found for ${quoted(asked)}.`;
  const noun = hits.every(({ kind }) => kind === 'lesson') ? 'lesson' : 'page';
  const count = `${counted(hits.length, noun)}.`;
  if (change === 'none') return count;
  const shown = `Showing results for ${quoted(query)}: ${count}`;
  return change === 'spelling' ? shown : `No page has all of these words. ${shown}`;
};
