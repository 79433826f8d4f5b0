import { useRef } from 'preact/hooks';
import { compact } from '../shared/format.ts';
import { useWidth } from '../shared/use-width.ts';
import type { YearTable } from './corpus.ts';

interface Props {
  years: YearTable;
  /** the source at the bottom of each column */
  mark: string;
}

const BUILT = 288;
const HEIGHT = 280;
const STEP = 1e10;
/** What a year and the space beside it take, in pixels. */
const YEAR = 40;

/** FinPile's tokens by year; one source lies at the bottom, so that its own trend can be read off. */
export function YearColumns({ years: { columns, rows }, mark }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, BUILT);
  const area = { left: 40, right: width - 2, top: 12, bottom: HEIGHT - 26 };
  const marked = columns.indexOf(mark);
  const totals = rows.map(({ values }) => values.reduce((a, b) => a + b, 0));
  const top = Math.ceil(Math.max(...totals) / STEP) * STEP;
  const y = (value: number) =>
    Math.round((area.bottom - (value / top) * (area.bottom - area.top)) * 10) / 10;
  const slot = (area.right - area.left) / rows.length;
  const every = Math.ceil(YEAR / slot);
  const ticks = Array.from({ length: top / STEP + 1 }, (_, i) => i * STEP);
  return (
    <div class="years" ref={frame}>
      <p class="mix-legend">
        <span>
          <i class="swatch FinPile" aria-hidden="true" /> {mark}
        </span>
        <span>
          <i class="swatch rest" aria-hidden="true" /> FinPile’s other sources
        </span>
      </p>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        role="img"
        aria-label="FinPile tokens by year and source, 2007 to 2022; the numbers are in the table under Data and sources."
      >
        <g class="axes">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} />
              <text x={area.left - 6} y={y(tick)} text-anchor="end" dominant-baseline="central">
                {compact(tick)}
              </text>
            </g>
          ))}
        </g>
        {rows.map(({ year, values }, column) => {
          const x = Math.round((area.left + slot * (column + 0.14)) * 10) / 10;
          const bar = { x, width: Math.round(slot * 7.2) / 10 };
          const [own, all] = [y(values[marked] ?? 0), y(totals[column] ?? 0)];
          return (
            <g key={year}>
              <rect class="rest" {...bar} y={all} height={own - all} />
              <rect class="FinPile" {...bar} y={own} height={area.bottom - own} />
              {column % every === 0 && (
                <text class="tick" x={x + slot * 0.36} y={area.bottom + 16} text-anchor="middle">
                  {year.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
