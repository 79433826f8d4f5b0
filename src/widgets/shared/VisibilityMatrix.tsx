import type { Visibility } from '../../models/objective-tokens.ts';

interface Props {
  sees: Visibility;
  /** side of a square, with the gap to the next */
  cell: number;
  /** the whole in words, for readers who do not see it */
  label: string;
  /** names of rows and columns, a few letters each; without them only the pattern is drawn */
  rows?: readonly string[];
  columns?: readonly string[];
  /** behind each row: what it must guess; empty where it counts nothing */
  targets?: readonly string[];
  /** so many columns stand apart on the left: they belong to another text */
  apart?: number;
  /** the row of the position that is looked at */
  chosen?: number | undefined;
}

/** Between squares that are large enough to be told apart; smaller ones join to one shape. */
const GAP = 2;
const JOINED = 8;
const APART = 8;
/** Height of the names of columns, and the room for a name beside the squares. */
const TOP = 20;
const SIDE = 37;

interface Run {
  readonly from: number;
  readonly count: number;
  readonly seen: boolean;
}

/** Neighbours that are alike, as one; never across `apart`, and no longer than `longest`. */
const runs = (row: readonly boolean[], longest = row.length, apart = 0): Run[] => {
  const found: Run[] = [];
  row.forEach((seen, j) => {
    const last = found.at(-1);
    if (last?.seen === seen && last.count < longest && j !== apart) {
      found[found.length - 1] = { ...last, count: last.count + 1 };
    } else found.push({ from: j, count: 1, seen });
  });
  return found;
};

/** Who looks at whom: a filled square where the position of the row sees that of the column. */
export function VisibilityMatrix(props: Props) {
  const { sees, cell, label, rows, columns, targets, apart = 0, chosen } = props;
  const left = rows ? SIDE : 0;
  const top = columns ? TOP : 0;
  const x = (column: number) => left + column * cell + (apart > 0 && column >= apart ? APART : 0);
  const y = (row: number) => top + row * cell;
  const count = sees[0]?.length ?? 0;
  const right = x(count - 1) + cell;
  const gap = cell < JOINED ? 0 : GAP;
  const size = cell - gap;
  const width = right + (targets ? SIDE + 14 : 0);
  const height = y(sees.length);
  const squares = (wanted: boolean) =>
    sees
      .flatMap((row, i) =>
        runs(row, gap === 0 ? undefined : 1, apart)
          .filter(({ seen }) => seen === wanted)
          .map(({ from, count }) => {
            const length = count * cell - gap;
            return `M${x(from)} ${y(i)}h${length}v${size}h-${length}z`;
          }),
      )
      .join('');
  return (
    <svg
      class={gap === 0 ? 'visibility joined' : 'visibility'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path class="unseen" d={squares(false)} />
      <path class="seen" d={squares(true)} />
      {chosen !== undefined && (
        <rect class="chosen" x={left - 1} y={y(chosen) - 1} width={right - left} height={cell} />
      )}
      {columns?.map((name, j) => (
        <text key={j} x={x(j) + size / 2} y={10} text-anchor="middle">
          {name}
        </text>
      ))}
      {rows?.map((name, i) => (
        <text key={i} x={left - 6} y={y(i) + size / 2} text-anchor="end">
          {name}
        </text>
      ))}
      {targets?.map((target, i) => (
        <text key={i} class="target" x={right + 6} y={y(i) + size / 2}>
          {target && `→ ${target}`}
        </text>
      ))}
    </svg>
  );
}
