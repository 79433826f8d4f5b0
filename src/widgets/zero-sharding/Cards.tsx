import { memoryPerGpu } from '../../models/zero.ts';
import { bytes } from '../shared/bytes.ts';
import { integer } from '../shared/format.ts';
import type { State } from './settings.ts';
import { cardBytes, fits, PARTS } from './sharding.ts';

/** Cards that are drawn; all GPUs hold equally much. */
const MOST_DRAWN = 8;

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;

/** GPUs side by side, filled to scale; the line is the size of the card. */
export function Cards({ state }: { state: State }) {
  const memory = memoryPerGpu(state);
  const scale = 1.08 * Math.max(memory.total, cardBytes(state));
  const drawn = Math.min(state.gpus, MOST_DRAWN);
  return (
    <div class="zero-cards">
      <div class="zero-row" aria-hidden="true">
        {Array.from({ length: drawn }, (_, index) => (
          <div key={index} class={fits(state) ? 'zero-card' : 'zero-card too-full'}>
            <i class="zero-size" style={{ bottom: share(cardBytes(state), scale) }} />
            {[...PARTS].reverse().map(([part, , name]) => (
              <i key={part} class={`part ${name}`} style={{ height: share(memory[part], scale) }} />
            ))}
          </div>
        ))}
      </div>
      <p class="zero-more">
        {state.gpus > drawn
          ? `${integer(drawn)} of ${integer(state.gpus)} GPUs, all filled alike.`
          : 'All GPUs are filled alike.'}{' '}
        The line is the card’s {state.card} GB.
      </p>
      <dl class="zero-parts">
        {PARTS.map(([part, name, look]) => (
          <div key={part}>
            <dt>
              <i class={`part swatch ${look}`} aria-hidden="true" /> {name}
            </dt>
            <dd>{bytes(memory[part])}</dd>
          </div>
        ))}
        <div>
          <dt>On each GPU</dt>
          <dd>{bytes(memory.total)}</dd>
        </div>
      </dl>
    </div>
  );
}
