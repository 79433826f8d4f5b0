import { counted } from '../../shared/counted.ts';
import wordingsFile from '../../content/data/wordings.json' with { type: 'json' };
import { compact, integer } from '../shared/format.ts';
import { DIALOGUES, LARGE, MEASURE_NAMES, mixtureBars, SMALL, smallShare } from './mixture.ts';
import type { State } from './settings.ts';

const width = (share: number) => ({ width: `${(share * 100).toFixed(2)}%` });

/** The row's wordings as cards, the four mixtures as bars, two data sets under a cap. */
export function Stage({ state }: { state: State }) {
  const bars = mixtureBars(state.measure);
  const most = Math.max(...bars.map(({ value }) => value));
  const small = smallShare(state.cap);
  return (
    <div class="diversity">
      <p class="diversity-heading">One dialogue, {counted(state.wordings, 'wording')}</p>
      <ol class="wordings">
        {wordingsFile.wordings.slice(0, state.wordings).map(({ prompt, reversed }) => (
          <li key={prompt} class={reversed ? 'turned' : undefined}>
            {prompt
              .replace('{dialogue}', '[dialogue]')
              .replace('{summary}', '[summary]')
              .replaceAll('\n\n', ' ')}{' '}
            → <b>{reversed ? '[dialogue]' : '[summary]'}</b>
          </li>
        ))}
      </ol>
      <p class="diversity-note">
        Pairs: up to {integer(DIALOGUES * state.wordings)}. Dialogues: {integer(DIALOGUES)}, as
        before.
      </p>
      <p class="diversity-heading">The four mixtures of Flan: {MEASURE_NAMES[state.measure]}</p>
      <ul class="mixture-bars">
        {bars.map(({ id, name, value }) => (
          <li key={id}>
            <span>{name}</span>
            <span class="mixture-track" aria-hidden="true">
              <i style={width(value / most)} />
            </span>
            <span>{value >= 1e6 ? compact(value) : integer(value)}</span>
          </li>
        ))}
      </ul>
      <p class="diversity-heading">
        {integer(LARGE)} pairs beside {integer(SMALL)}, each counted up to {integer(state.cap)}
      </p>
      <div class="cap-bar" aria-hidden="true">
        <span class="cap-large" style={width(1 - small)} />
        <span class="cap-small" style={width(small)} />
      </div>
      <p class="diversity-note">
        large {((1 - small) * 100).toFixed(1)}%, small {(small * 100).toFixed(1)}% (right)
      </p>
    </div>
  );
}
