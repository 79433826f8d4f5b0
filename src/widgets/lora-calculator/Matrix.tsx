import type { ModuleShape } from '../../models/model-shape.ts';
import { integer } from '../shared/format.ts';

interface Props {
  layer: ModuleShape & { inAll: number };
  /** drawing units for each row or column */
  scale: number;
  r: number;
  /** whether LoRA adapts it, asked for or not */
  adapted: boolean;
  chosen: boolean;
  /** the only chosen one cannot be switched off */
  last: boolean;
  onChange: (on: boolean) => void;
}

/** A linear layer to scale, with its factors B at the left and A on top, and its switch. */
export function Matrix({ layer, scale, r, adapted, chosen, last, onChange }: Props) {
  const width = Math.max(3, layer.in * scale);
  const height = Math.max(3, layer.out * scale);
  const thin = Math.max(1.5, r * scale);
  return (
    <label class={adapted ? 'matrix adapted' : 'matrix'}>
      <svg
        width={width + thin + 4}
        height={height + thin + 4}
        viewBox={`0 0 ${(width + thin + 4).toFixed(1)} ${(height + thin + 4).toFixed(1)}`}
        aria-hidden="true"
      >
        <rect class="frozen" x={thin + 3} y={thin + 3} width={width} height={height} />
        {adapted && (
          <>
            <rect class="trained" x={0} y={thin + 3} width={thin} height={height} />
            <rect class="trained" x={thin + 3} y={0} width={width} height={thin} />
          </>
        )}
      </svg>
      <span>
        <input
          type="checkbox"
          checked={chosen}
          disabled={chosen && last}
          onInput={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />{' '}
        {layer.target}
      </span>
      <small>
        {integer(layer.inAll)} of {integer(layer.out)} × {integer(layer.in)}
      </small>
    </label>
  );
}
