import { fixed } from '../shared/format.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import { SurprisePieces } from '../shared/tiny-model/SurprisePieces.tsx';
import { perCharacter, type Pieces } from './loss.ts';
import { type Losses, shares } from './reading.ts';
import { FIELDS, NAMES } from './settings.ts';

interface Props {
  losses: Losses;
  pieces: Pieces;
  /** the question is open */
  asking: boolean;
  /** guessed nats a character of legal text */
  guess: number | undefined;
}

/** Where the bars end, in nats a character. */
const MOST = 3;
const at = (loss: number): string => `${Math.min(100, (loss / MOST) * 100).toFixed(1)}%`;

/** Losses of the four fields, and one text piece by piece. */
export function Stage({ losses, pieces, asking, guess }: Props) {
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
          {FIELDS.map((field) => {
            const loss = losses[field];
            const { tokeniser, model } = shares(loss, losses.general);
            const hidden = asking && field !== 'general';
            return (
              <tr key={field}>
                <th scope="row">{NAMES[field]}</th>
                <td>
                  <span class="loss-bar">
                    <i style={{ width: hidden ? '0' : at(perCharacter(loss)) }} />
                    {field === 'legal' && guess !== undefined && (
                      <b
                        class="loss-guess"
                        style={{ left: `calc((100% - 2.5rem) * ${String(guess / MOST)})` }}
                      />
                    )}
                    <span>{hidden ? '?' : fixed(perCharacter(loss), 2)}</span>
                  </span>
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
