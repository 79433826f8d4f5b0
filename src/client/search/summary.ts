import { counted } from '../../shared/counted.ts';
import type { Answer, Hit } from './find.ts';

/** A page that matches by its title or other names alone counts as one place. */
const placesIn = (hits: readonly Hit[]): number =>
  hits.reduce((sum, { places }) => sum + Math.max(1, places.length), 0);

const countText = (hits: readonly Hit[]): string => {
  const noun = hits.every(({ path }) => path.includes('lessons/')) ? 'lesson' : 'page';
  return `${counted(placesIn(hits), 'place')} in ${counted(hits.length, noun)}`;
};

const quoted = (text: string): string => `‘${text}’`;

/**
 * One sentence or two on what a search found, for the live region and above the results.
 * @param asked the query as typed
 */
export const summaryText = (asked: string, answers: readonly Answer[]): string => {
  const useful = answers.filter(({ hits }) => hits.length > 0);
  const hits = useful.flatMap((answer) => answer.hits);
  if (hits.length === 0) return `Nothing found for ${quoted(asked)}.`;
  const [changed] = useful.filter(({ change }) => change !== 'none');
  const count = `${countText(hits)}.`;
  if (!changed) return count;
  const shown = `Showing results for ${quoted(changed.query)}: ${count}`;
  return changed.change === 'spelling' ? shown : `No page has all of these words. ${shown}`;
};
