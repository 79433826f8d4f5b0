import { compact, superscript } from './format.ts';
import { exponents, type LogScale } from './scale.ts';

interface Props {
  x: LogScale;
  y: LogScale;
  area: { left: number; right: number; top: number; bottom: number };
  /** what is drawn upwards, said above the area */
  title: string;
  xTitle: string;
}

/** Grid, ticks at powers of ten and titles of a log–log chart. */
export function LogAxes({ x, y, area, title, xTitle }: Props) {
  const xs = exponents(x.domain);
  const step = Math.ceil(xs.length / 7);
  return (
    <g class="axes">
      {exponents(y.domain).map((exponent) => {
        const at = y.to(10 ** exponent);
        return (
          <g key={exponent}>
            <line x1={area.left} x2={area.right} y1={at} y2={at} />
            <text x={area.left - 6} y={at} text-anchor="end" dominant-baseline="central">
              {compact(10 ** exponent)}
            </text>
          </g>
        );
      })}
      {xs
        .filter((_, index) => index % step === 0)
        .map((exponent) => {
          const at = x.to(10 ** exponent);
          const end = at > area.right - 10;
          return (
            <g key={exponent}>
              <line x1={at} x2={at} y1={area.top} y2={area.bottom} />
              <text
                x={end ? area.right : at}
                y={area.bottom + 15}
                text-anchor={end ? 'end' : 'middle'}
              >
                10{superscript(exponent)}
              </text>
            </g>
          );
        })}
      <text class="axis-title" x="0" y={area.top - 10}>
        {title}
      </text>
      <text class="axis-title" x={area.right} y={area.bottom + 34} text-anchor="end">
        {xTitle}
      </text>
    </g>
  );
}
