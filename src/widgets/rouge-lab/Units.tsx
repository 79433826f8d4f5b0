import type { Side } from './drawing.ts';

interface Props {
  side: Side;
  /** n-grams overlap: the raw text is not between them */
  apart: boolean;
  /** `r` or `c`: with its position it names a unit */
  prefix: string;
  name: string;
  /** the name stands below: lines come from above */
  below?: boolean;
  active: number | undefined;
}

/** One text, unit by unit; matched ones carry the number of their match. */
export function Units({ side, apart, prefix, name, below = false, active }: Props) {
  let unit = -1;
  return (
    <div class={`units${apart ? ' apart' : ''}${below ? ' below' : ''}`}>
      <span class="units-name">{name}</span>
      <p dir="auto">
        {side.pieces.map((piece, index) => {
          if (piece.kind === 'out') {
            const blank = piece.text.trim() === '';
            return blank ? piece.text : <s key={index}>{piece.text}</s>;
          }
          unit += 1;
          const { text, kind, matches, stem } = piece;
          const isActive = active !== undefined && matches.includes(active);
          return (
            <span
              key={index}
              class={`unit ${kind}${isActive ? ' active' : ''}`}
              data-unit={`${prefix}${unit}`}
              data-match={matches[0]}
            >
              {text}
              {stem !== undefined && <small>{stem}</small>}
              {matches.length > 0 && <sup>{matches.map((match) => match + 1).join(' ')}</sup>}
            </span>
          );
        })}
        {side.hidden > 0 && <em> … {side.hidden} more, counted but not drawn</em>}
      </p>
    </div>
  );
}
