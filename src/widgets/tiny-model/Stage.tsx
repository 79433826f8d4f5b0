import { percent } from '../shared/format.ts';
import { Masked } from '../shared/prediction/Masked.tsx';
import { SurprisePieces } from '../shared/tiny-model/SurprisePieces.tsx';
import { visible } from '../shared/tiny-model/surprising.ts';
import type { Analysis } from './engine.ts';

interface Props {
  analysis: Analysis;
  /** the question is open */
  asking: boolean;
  /** guessed share of the likeliest token, in per cent */
  guess: number | undefined;
}

const ONE = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** What was read, piece by piece, and what may come next. */
export function Stage({ analysis, asking, guess }: Props) {
  const most = Math.max(analysis.next[0]?.[1] ?? 0, (guess ?? 0) / 100, 0.01);
  const bar = (share: number) => ({ width: ONE(share / most) });
  return (
    <div class="tiny-model">
      <SurprisePieces pieces={analysis.pieces} />
      <Masked when={asking}>
        <ol class="next-bars" aria-label="Likeliest next pieces">
          {analysis.next.map(([piece, probability], i) => (
            <li key={i}>
              <span>{visible(piece)}</span>
              <span class="next-bar">
                <i style={bar(probability)} />
                {i === 0 && guess !== undefined && (
                  <b
                    class="ghost"
                    style={{ left: `calc((100% - 3.5rem) * ${String(guess / 100 / most)})` }}
                  />
                )}
                <span>{percent(probability, 2)}</span>
              </span>
            </li>
          ))}
        </ol>
        <p class="next-rest">
          The other pieces share {percent(analysis.rest, 2)}.
          {guess !== undefined && ' The upright line is your guess.'}
        </p>
      </Masked>
    </div>
  );
}
