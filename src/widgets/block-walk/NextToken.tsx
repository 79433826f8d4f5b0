import type { Widths } from '../shared/chosen-model.ts';
import { integer } from '../shared/format.ts';
import { decimals, share, type Walk } from './walk.ts';

/** How many of the likeliest tokens are drawn. */
const SHOWN = 4;

/** From what the heads found to the next token: output matrix, skip connections, feed-forward. */
export function NextToken({ walk, model }: { walk: Walk; model: Widths }) {
  const { at, trace, next } = walk;
  const { attention, afterAttention, feedForward, output } = trace.block;
  const rows = [
    ['Both heads, joined', attention.heads.flatMap(({ mixed }) => mixed[at] ?? [])],
    ['times the output matrix', attention.output[at]],
    ['plus what came in (skip connection)', afterAttention[at]],
    ['the feed-forward layer adds', feedForward[at]],
    ['and out of the block goes', output[at]],
  ] as const;
  return (
    <div class="next-token">
      <table>
        <caption>
          1 × {output[at]?.length} here, 1 × {integer(model.hidden)} in {model.name}
        </caption>
        <tbody>
          {rows.map(([name, values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values?.map((value, i) => (
                <td key={i}>{decimals(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol>
        {next.slice(0, SHOWN).map(({ word, probability }) => (
          <li key={word}>
            <span>{word}</span>
            <span class="bar">
              <i style={{ width: `${(probability * 100).toFixed(1)}%` }} />
            </span>
            <span>{share(probability)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
