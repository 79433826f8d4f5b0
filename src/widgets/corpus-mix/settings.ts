import { declareSettings, listOf, oneOf, type StateOf } from '../shared/settings.ts';
import { groups, years } from './sources.ts';

export const title = 'What BloombergGPT read';
/** what one can do with it: for its page and the gallery */
export const about =
  'The training text source by source: leave some out and see how the shares of the rest change.';

export const VIEWS = ['source', 'year'] as const;
export const UNITS = ['tokens', 'characters', 'documents'] as const;
export type Unit = (typeof UNITS)[number];

export const settings = declareSettings({
  view: oneOf(VIEWS),
  unit: oneOf(UNITS),
  /** the source at the bottom of the columns of years */
  mark: oneOf(years.columns, 'Web'),
  /** ids of groups that are left out; one has to remain */
  off: listOf(
    groups.map(({ id }) => id),
    { initial: [], most: groups.length - 1 },
  ),
});
export type State = StateOf<typeof settings>;
