import { TokenChips } from '../shared/TokenChips.tsx';
import { VisibilityMatrix } from '../shared/VisibilityMatrix.tsx';
import type { Example } from './example.ts';

interface Props {
  id: string;
  example: Example;
  /** the chosen position, from 1, through all rows */
  at: number;
  live: boolean;
  onChoose: (at: number) => void;
}

/** Side of the whole pattern in CSS pixels, and the smallest and largest square in it. */
const SIDE = 168;
const SMALLEST = 3;
const LARGEST = 18;

/** The rows of positions, and the pattern of who sees whom. */
export function Stage({ id, example, at, live, onChoose }: Props) {
  const { rows, sees, apart } = example;
  const view = sees[at - 1] ?? [];
  const cell = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(SIDE / sees.length)));
  let before = 0;
  const placed = rows.map((row) => {
    const start = before;
    before += row.tokens.length;
    return { ...row, start };
  });
  return (
    <div class="objective">
      <div class="objective-rows">
        {placed.map(({ legend, tokens, targets, start }) => (
          <TokenChips
            key={legend}
            legend={legend}
            name={`${id}-position`}
            chips={tokens.map(({ text, kind }, i) => ({
              text,
              special: kind === 'special',
              below: targets?.[i],
              hidden: view[start + i] !== true,
            }))}
            chosen={at - 1 - start}
            live={live}
            onChoose={(index) => {
              onChoose(start + index + 1);
            }}
          />
        ))}
      </div>
      <figure>
        <VisibilityMatrix
          sees={sees}
          cell={cell}
          apart={apart}
          chosen={at - 1}
          label={`Who sees whom among ${String(sees.length)} positions; position ${String(at)} sees ${String(view.filter(Boolean).length)}.`}
        />
        <figcaption>Each row: what one position sees</figcaption>
      </figure>
    </div>
  );
}
