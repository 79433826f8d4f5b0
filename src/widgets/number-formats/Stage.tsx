import { Bits } from './Bits.tsx';
import { typedIn, type Row, type State } from './settings.ts';
import { fate, inWords, NAMES } from './words.ts';

interface Props {
  state: State;
  rows: readonly Row[];
  live: boolean;
  update: (change: Partial<State>) => void;
}

const lost = ({ error, status }: Row): string => {
  if (status === 'exact') return 'error 0';
  return Number.isFinite(error) ? `error ${inWords(error, 3)}` : '';
};

/** The number in each format: what survives, what is lost, and its bits. */
export function Stage({ state, rows, live, update }: Props) {
  return (
    <div class="number-formats">
      <p class="bits-key" aria-hidden="true">
        <span class="bit-sign">sign</span>
        <span class="bit-exponent">exponent</span>
        <span class="bit-fraction">fraction</span>
        <span class="bit-integer">whole number</span>
      </p>
      {rows.map((row) => {
        const { format, bits, value } = row;
        const chosen = format === state.format;
        return (
          <section key={format} class={chosen ? 'chosen' : undefined}>
            <p>
              <button
                type="button"
                disabled={!live}
                aria-pressed={chosen}
                onClick={() => {
                  update({ ...typedIn(state), format });
                }}
              >
                {NAMES[format]}
              </button>
              <b>{inWords(value)}</b>
              <span>{fate(row, format, state.scale)}</span>
              <span>{lost(row)}</span>
            </p>
            <Bits
              format={format}
              bits={bits}
              live={live}
              onFlip={(next) => {
                update({ ...typedIn(state), format, bits: next });
              }}
            />
          </section>
        );
      })}
    </div>
  );
}
