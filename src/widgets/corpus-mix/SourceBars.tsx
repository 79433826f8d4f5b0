import { compact, percent } from '../shared/format.ts';
import type { Mix } from './corpus.ts';
import type { Unit } from './settings.ts';

interface Props {
  current: Mix;
  unit: Unit;
  /** the reader's guess of FinPile's share, in percent */
  guess: number | undefined;
}

const width = (share: number) => `${(share * 100).toFixed(2)}%`;

/** One bar for the whole, cut into FinPile and public; under it a bar for each source. */
export function SourceBars({ current, unit, guess }: Props) {
  const kept = current.shares.filter(({ share }) => share > 0);
  const scale = Math.max(...kept.map(({ share }) => share));
  return (
    <div class="mix">
      <div class="whole" aria-hidden="true">
        {kept.map(({ group, share }) => (
          <span key={group.id} class={group.part} style={{ width: width(share) }} />
        ))}
        {guess !== undefined && (
          <b class="guess" style={{ left: `${String(guess)}%` }}>
            <span data-side={guess > 50 ? 'left' : 'right'}>your guess</span>
          </b>
        )}
      </div>
      <p class="whole-legend">
        <span>
          <i class="swatch FinPile" aria-hidden="true" /> FinPile {percent(current.finpile)}
        </span>
        <span>
          <i class="swatch public" aria-hidden="true" /> Public {percent(1 - current.finpile)}
        </span>
      </p>
      <ul class="bars">
        {current.shares.map(({ group, amount, share }) => (
          <li key={group.id} class={share === 0 ? 'left-out' : undefined}>
            <span class="bar-name">{group.name}</span>
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
              {share === 0 ? 'left out' : `${compact(amount)} · ${percent(share)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
