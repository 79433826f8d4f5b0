import { bytes } from '../shared/bytes.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import { drawnBytes, stageRows, type StageRow } from './sharding.ts';
import type { State } from './settings.ts';

interface Props {
  state: State;
  /** the question is open: what sharding leaves is masked */
  asking: boolean;
  /** bytes guessed for stage 1 */
  guess: number | undefined;
}

const PARTS = [
  ['weights', 'weights', 'weights'],
  ['gradients', 'gradients', 'gradients'],
  ['optimizer', 'states', 'optimiser states'],
] as const;

/** One GPU in each stage, filled to scale; the outline is the card. */
export function Rows({ state, asking, guess }: Props) {
  const rows = stageRows(state);
  const card = state.card * 1e9;
  const scale = drawnBytes(rows, card);
  const [ddp, ...sharded] = rows.map((row) => (
    <Row
      key={row.stage}
      {...{ row, card, scale }}
      chosen={row.stage === state.stage}
      guess={row.stage === 1 ? guess : undefined}
    />
  ));
  return (
    <div class="sharding">
      <p class="sharding-legend">
        {PARTS.map(([, part, name]) => (
          <span key={part}>
            <i class={`part part-${part}`} /> {name}
          </span>
        ))}
        <span>
          <i class="card-mark" /> card of {state.card}&nbsp;GB
        </span>
      </p>
      {ddp}
      <Masked when={asking}>
        <div class="sharded">{sharded}</div>
      </Masked>
    </div>
  );
}

interface RowProps {
  row: StageRow;
  card: number;
  scale: number;
  chosen: boolean;
  guess: number | undefined;
}

function Row({ row, card, scale, chosen, guess }: RowProps) {
  const cut = row.total > scale;
  return (
    <div class={chosen ? 'sharding-row chosen' : 'sharding-row'}>
      <p>
        <span>
          <b>{row.name}</b> {row.shares}
        </span>
        <b class={row.fits ? undefined : 'too-much'}>
          {bytes(row.total)}
          {!row.fits && ', does not fit'}
        </b>
      </p>
      <div class={cut ? 'tank cut' : 'tank'} aria-hidden="true">
        {PARTS.map(([key, part]) => (
          <i key={part} class={`part part-${part}`} style={{ width: share(row[key], scale) }} />
        ))}
        <i class="card-outline" style={{ width: share(card, scale) }} />
      </div>
      {guess !== undefined && (
        <div class="sharding-guess">
          <span style={guessPlace(guess / scale)}>
            {guess / scale > 0.5 ? 'your guess ◆' : '◆ your guess'}
          </span>
        </div>
      )}
    </div>
  );
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`;

/** From the left in the left half, from the right in the right half; the mark is at the value. */
function guessPlace(at: number): { left: string } | { right: string } {
  return at > 0.5 ? { right: share(Math.max(0, 1 - at), 1) } : { left: share(at, 1) };
}
