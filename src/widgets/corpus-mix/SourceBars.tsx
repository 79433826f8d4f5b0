import { useId } from 'preact/hooks';
import { fixed, percent } from '../shared/format.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import { type Mix, tenths } from './corpus.ts';
import type { Unit } from './settings.ts';

interface Props {
  current: Mix;
  unit: Unit;
  /** the question is open: no sources, whose shares would answer it */
  asking: boolean;
  /** the reader's guess of FinPile's share, in percent */
  guess: number | undefined;
  live: boolean;
  /** takes the ids of all sources that are left out */
  onOff: (off: string[]) => void;
}

/** Of the unit of the largest, with as many decimals in every row. */
const column = (largest: number) => {
  const [size, name] = largest < 1e10 ? ([1e6, 'M'] as const) : ([1e9, 'B'] as const);
  return (amount: number) => `${fixed(amount / size, 1)}${name}`;
};

const width = (share: number) => `${(share * 100).toFixed(2)}%`;

/** One bar for the whole, cut into FinPile and public; under it each source, to leave in or out. */
export function SourceBars({ current, unit, asking, guess, live, onOff }: Props) {
  const id = useId();
  const kept = current.shares.filter(({ share }) => share > 0);
  const scale = Math.max(...kept.map(({ share }) => share));
  const inUnit = column(Math.max(...current.shares.map(({ amount }) => amount)));
  const off = current.shares.filter(({ share }) => share === 0).map(({ group }) => group.id);
  return (
    <div class="mix">
      <div class="mix-whole" aria-hidden="true">
        {asking ? (
          <>
            <span class="FinPile" style={{ width: width(current.finpile) }} />
            <span class="public" style={{ width: width(1 - current.finpile) }} />
          </>
        ) : (
          kept.map(({ group, share }) => (
            <span key={group.id} class={group.part} style={{ width: width(share) }} />
          ))
        )}
        {guess !== undefined && <b class="guess" style={{ left: `${String(guess)}%` }} />}
      </div>
      <p class="mix-legend">
        <span>
          <i class="swatch FinPile" aria-hidden="true" /> FinPile {tenths(current.finpile)}
        </span>
        <span>
          <i class="swatch public" aria-hidden="true" /> Public {tenths(1 - current.finpile)}
        </span>
        {guess !== undefined && (
          <span>
            <i class="swatch guess" aria-hidden="true" /> your guess {percent(guess / 100)}
          </span>
        )}
      </p>
      <Masked when={asking}>
        <ul class="bars">
          {current.shares.map(({ group, amount, share }) => {
            const last = kept.length === 1 && share > 0;
            return (
              <li key={group.id} class={share === 0 ? 'left-out' : undefined}>
                <label>
                  <input
                    type="checkbox"
                    checked={share > 0}
                    disabled={!live || last}
                    aria-labelledby={`${id}-${group.id}`}
                    aria-describedby={last ? `${id}-last` : undefined}
                    onInput={() => {
                      onOff(
                        share > 0 ? [...off, group.id] : off.filter((other) => other !== group.id),
                      );
                    }}
                  />
                  <span class="bar-name" id={`${id}-${group.id}`}>
                    {group.name}
                  </span>
                  <span class="bar-track" aria-hidden="true">
                    <span class={group.part} style={{ width: width(share / scale) }}>
                      {group.members.length > 1 &&
                        share > 0 &&
                        group.members.map((member) => (
                          <i key={member.id} style={{ width: width(member[unit] / amount) }} />
                        ))}
                    </span>
                  </span>
                  <span class="bar-value">
                    {share === 0 ? 'left out' : `${inUnit(amount)} · ${tenths(share)}`}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
        {kept.length === 1 && (
          <p id={`${id}-last`} role="status">
            {kept[0]?.group.name} is the last source: one has to stay, since a share of nothing has
            no meaning.
          </p>
        )}
      </Masked>
    </div>
  );
}
