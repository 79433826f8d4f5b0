import { DataTable } from '../DataTable.tsx';
import { fixed } from '../format.ts';
import { levelOf, type Surprising, visible } from './surprising.ts';

/** A text in the model's pieces: the higher the bar under a piece, the less it was expected. */
export function SurprisePieces({ pieces }: { pieces: readonly Surprising[] }) {
  return (
    <div class="surprise">
      <p class="surprise-text">
        {pieces.map(([piece, nats], i) => (
          <span key={i} class={`level-${String(levelOf(nats))}`}>
            {piece.replaceAll('\n', '⏎')}
          </span>
        ))}
      </p>
      <p class="surprise-key">
        {['expected', '1 nat', '2.5', '4', '6 and more'].map((words, level) => (
          <span key={words} class={`level-${String(level)}`}>
            {words}
          </span>
        ))}
      </p>
    </div>
  );
}

/** To a hundredth of a per cent; what is less is said to be. */
const probability = (p: number): string => (p < 5e-5 ? '< 0.01%' : `${fixed(p * 100, 2)}%`);

/** The same as a table. */
export function SurpriseTable({ pieces }: { pieces: readonly Surprising[] }) {
  return (
    <DataTable
      label="Surprise of each piece"
      caption="Each piece, and how unexpected it was"
      head={['Piece', 'Nats', 'Probability']}
      rows={pieces.map(([piece, nats]) => [
        visible(piece),
        nats.toFixed(2),
        probability(Math.exp(-nats)),
      ])}
    />
  );
}
