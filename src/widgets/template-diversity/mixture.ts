import { integer, percent } from '../shared/format.ts';
import type { State } from './settings.ts';

/** What each data set counts for when the shares are drawn. */
export const counted = ({ cap, large, small }: State) => ({
  large: Math.min(large, cap),
  small: Math.min(small, cap),
});

/** Share of the second data set among what is read, each counted up to the cap. */
export const smallShare = (state: State): number => {
  const { large, small } = counted(state);
  return small / (small + large);
};

/** Share by size alone, as if there were no cap. */
export const shareBySize = ({ large, small }: State): number => small / (large + small);

export function reading(state: State): string {
  const { cap, large, small } = state;
  const shares = `By size, the second data set would be ${percent(shareBySize(state))} of what the model reads; counted up to ${integer(cap)} pairs, it is ${percent(smallShare(state))}.`;
  if (cap >= Math.max(large, small)) return `${shares} A limit above both changes nothing.`;
  if (cap <= Math.min(large, small))
    return `${shares} Both have more than the limit: size no longer matters.`;
  return `${shares} A pair of the smaller set is now read about ${integer(Math.round(Math.max(large, small) / cap))} times as often as one of the larger.`;
}
