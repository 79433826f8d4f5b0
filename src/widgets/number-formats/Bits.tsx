import { useRef, useState } from 'preact/hooks';
import { bitsOf, type NumberFormat } from '../../models/number-formats.ts';
import { FIRST_BIT, LAST_BIT, NEXT_BIT, PREVIOUS_BIT } from '../../shared/keys.ts';
import { NAMES, partOf } from './words.ts';

interface Props {
  format: NumberFormat;
  bits: string;
  live: boolean;
  onFlip: (bits: string) => void;
}

const NAMED = { sign: 'sign', exponent: 'exponent', fraction: 'fraction', integer: 'whole number' };
const MOVES: Readonly<Record<string, number>> = {
  [PREVIOUS_BIT]: -1,
  [NEXT_BIT]: 1,
  [FIRST_BIT]: -99,
  [LAST_BIT]: 99,
};

const flipped = (bits: string, place: number): string =>
  bits.slice(0, place) + (bits[place] === '1' ? '0' : '1') + bits.slice(place + 1);

/** A button for each bit; one stop for the tab key, arrow keys move within. */
export function Bits({ format, bits, live, onFlip }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const last = bitsOf(format) - 1;
  return (
    <div
      class="bits"
      ref={box}
      role="group"
      aria-label={`Bits of ${NAMES[format]}`}
      onKeyDown={(event) => {
        const move = MOVES[event.key];
        if (move === undefined) return;
        event.preventDefault();
        const next = Math.max(0, Math.min(last, stop + move));
        setStop(next);
        box.current?.querySelectorAll('button')[next]?.focus();
      }}
    >
      {Array.from(bits, (bit, place) => {
        const part = partOf(format, place);
        return (
          <button
            key={place}
            type="button"
            class={`bit-${part}`}
            disabled={!live}
            tabIndex={place === stop ? 0 : -1}
            aria-label={`${bit}, bit ${String(place + 1)}, ${NAMED[part]}`}
            onFocus={() => {
              setStop(place);
            }}
            onClick={() => {
              onFlip(flipped(bits, place));
            }}
          >
            {bit}
          </button>
        );
      })}
    </div>
  );
}
