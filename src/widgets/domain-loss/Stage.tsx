import { fixed } from '../shared/format.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import { SurprisePieces } from '../shared/tiny-model/SurprisePieces.tsx';
import { perCharacter, type Pieces } from './loss.ts';
import { type Losses, shares } from './reading.ts';
import { FIELDS, NAMES } from './settings.ts';

interface Props {
  losses: Losses;
  pieces: Pieces;
  /** the pieces are of the reader's text */
  isOwn: boolean;
  /** the question is open */
  asking: boolean;
  /** guessed nats a character of legal text */
  guess: number | undefined;
}

/** Where the bars end, in nats a character. */
const MOST = 3;
const at = (loss: number): string => `${Math.min(100, (loss / MOST) * 100).toFixed(1)}%`;

/** Losses of the four fields, and one text piece by piece. */
export function Stage({ losses, pieces, isOwn, asking, guess }: Props) {
  const rows = [
    ...FIELDS.map((field) => [field, NAMES[field], losses[field]] as const),
    ...(isOwn && pieces.pieces.length > 0 ? [['own', 'Yours', pieces.loss] as const] : []),
  ];
  return (
    <div class="domain-loss">
      <table class="loss-bars">
        <thead>
          <tr>
            <th scope="col">Text</th>
            <th scope="col">Nats a character</th>
            <th scope="col">Tokens</th>
            <th scope="col">Each token</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([field, name, loss]) => {
            const { tokeniser, model } = shares(loss, losses.general);
            const hidden = asking && field !== 'general';
            return (
              <tr key={field}>
                <th scope="row">{name}</th>
                <td>
                  <span class="loss-bar">
                    <i style={{ width: hidden ? '0' : at(perCharacter(loss)) }} />
                    <span>{hidden ? '?' : fixed(perCharacter(loss), 2)}</span>
                  </span>
                  {field === 'legal' && guess !== undefined && (
                    <span class="loss-bar ghost">
                      <i style={{ width: at(guess) }} />
                      <span>you: {fixed(guess, 2)}</span>
                    </span>
                  )}
                </td>
                <td>{hidden ? '' : `× ${fixed(tokeniser, 2)}`}</td>
                <td>{hidden ? '' : `× ${fixed(model, 2)}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Masked when={asking}>
        <SurprisePieces pieces={pieces.pieces} />
      </Masked>
    </div>
  );
}
