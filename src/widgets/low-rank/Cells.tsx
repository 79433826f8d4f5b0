import type { Matrix } from '../../models/low-rank.ts';

/** Shades between nothing and full. */
const SHADES = 5;

interface Props {
  matrix: Matrix;
  /** the value that is drawn full */
  full: number;
  /** size of a cell */
  width?: number;
  height?: number;
}

/** A matrix as cells: darker for more; what is negative has a colour of its own. One path a shade. */
export function Cells({ matrix, full, width = 1, height = 1 }: Props) {
  const paths = new Map<number, { d: string; x: number; y: number }>();
  const put = (shade: number, row: number, from: number, to: number) => {
    if (shade === 0) return;
    const last = paths.get(shade);
    // Steps from run to run repeat, places do not: the page takes fewer bytes.
    const move = last ? `m${from - last.x} ${row - last.y}` : `M${from} ${row + 0.5}`;
    paths.set(shade, { d: `${last?.d ?? ''}${move}h${to - from}`, x: to, y: row });
  };
  for (const [row, values] of matrix.entries()) {
    const shades = values.map((value) => {
      const shade = Math.round((Math.min(1, Math.abs(value) / full) || 0) * SHADES);
      return value < 0 ? -shade : shade;
    });
    let start = 0;
    for (let column = 1; column <= shades.length; column++) {
      if (shades[column] === shades[start]) continue;
      put(shades[start] ?? 0, row, start, column);
      start = column;
    }
  }
  return (
    <g transform={width === height ? undefined : `scale(${tidy(width, 4)} ${tidy(height, 4)})`}>
      {[...paths]
        .sort(([a], [b]) => a - b)
        .map(([shade, { d }]) => (
          <path
            key={shade}
            class={shade < 0 ? 'minus' : 'plus'}
            d={d}
            stroke-opacity={tidy(Math.abs(shade) / SHADES)}
          />
        ))}
    </g>
  );
}

const tidy = (value: number, digits = 2): number => Number(value.toFixed(digits));
