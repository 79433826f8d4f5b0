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

/** The same as a table. */
export function SurpriseTable({ pieces }: { pieces: readonly Surprising[] }) {
  return (
    <div class="scroller" tabIndex={0} role="group" aria-label="Surprise of each piece">
      <table>
        <caption>Each piece, and how unexpected it was</caption>
        <thead>
          <tr>
            <th scope="col">Piece</th>
            <th scope="col">Nats</th>
            <th scope="col">Probability</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map(([piece, nats], i) => (
            <tr key={i}>
              <th scope="row">{visible(piece)}</th>
              <td>{nats.toFixed(2)}</td>
              <td>{(100 * Math.exp(-nats)).toPrecision(2)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
