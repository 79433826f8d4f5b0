import { bytes } from '../shared/bytes.ts';
import { CARDS, cardWords, GIGABYTE, PARTS, type Bar, type Part } from './bars.ts';

interface Props {
  bars: readonly Bar[];
  /** the part that the reader took for the largest */
  guess: Part | undefined;
}

/** Least distance of two card labels, as a share of the axis: what "141" needs on a phone. */
const APART = 0.11;

/** Cards whose size falls on the axis; where labels would touch, the larger card stays. */
function marks(most: number) {
  let last = Infinity;
  return CARDS.toReversed().filter(({ gigabytes }) => {
    const at = (gigabytes * GIGABYTE) / most;
    if (at > 1 || last - at < APART) return false;
    last = at;
    return true;
  });
}

/** A stacked bar for each way of training, against the memory of single cards. */
export function Bars({ bars, guess }: Props) {
  const most = Math.max((CARDS[0]?.gigabytes ?? 0) * GIGABYTE, ...bars.map(({ total }) => total));
  const at = (size: number) => `${((100 * size) / most).toFixed(3)}%`;
  const shown = PARTS.filter(([part]) => bars.some(({ parts }) => parts[part] > 0));
  return (
    <div class="training-memory">
      <p class="legend">
        {shown.map(([part, name]) => (
          <span key={part}>
            <i class={`part part-${part}`} /> {name}
            {guess === part && <b> (your guess)</b>}
          </span>
        ))}
      </p>
      <ul>
        {bars.map((bar) => {
          const { name, parts, total } = bar;
          return (
            <li key={name}>
              <p>
                <b>{name}</b>
                <span>{cardWords(bar)}</span>
              </p>
              <span class="track">
                <span class="stack" style={{ width: at(total) }}>
                  {PARTS.map(([part]) => (
                    <i
                      key={part}
                      class={`part part-${part}`}
                      style={{ flexGrow: parts[part] / total }}
                    />
                  ))}
                </span>
                <span class="end" style={{ left: at(total) }}>
                  {bytes(total)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <p class="cards" aria-hidden="true">
        {marks(most).map(({ gigabytes }) => (
          <span key={gigabytes} style={{ left: at(gigabytes * GIGABYTE) }}>
            {gigabytes}
          </span>
        ))}
      </p>
      <p class="cards-name">Dotted: memory of one card, in GB</p>
    </div>
  );
}
