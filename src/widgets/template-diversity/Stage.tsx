import { integer, percent } from '../shared/format.ts';
import { shareBySize, smallShare } from './mixture.ts';
import type { State } from './settings.ts';

interface Props {
  state: State;
  /** the second set's share, 0 to 1 */
  guess: number | undefined;
}

const width = (share: number) => ({ width: `${(share * 100).toFixed(2)}%` });

/** What the model reads, by size and under the cap; the guess as a ghost between them. */
export function Stage({ state, guess }: Props) {
  const rows = [
    ['by size', shareBySize(state), ''],
    ...(guess === undefined ? [] : [['your guess', guess, 'ghost'] as const]),
    [`up to ${integer(state.cap)} each`, smallShare(state), ''],
  ] as const;
  return (
    <div class="mixture">
      <p class="mixture-key">
        <span>
          <i class="first" aria-hidden="true" /> first data set, {integer(state.large)} pairs
        </span>
        <span>
          <i class="second" aria-hidden="true" /> second, {integer(state.small)} pairs
        </span>
      </p>
      {rows.map(([name, share, kind]) => (
        <div key={name} class={`mixture-row ${kind}`}>
          <p>
            <span>{name}</span>
            <b>second: {percent(share)}</b>
          </p>
          <div class="mixture-bar" aria-hidden="true">
            <span class="first" style={width(1 - share)} />
            <span class="second" style={width(share)} />
          </div>
        </div>
      ))}
    </div>
  );
}
