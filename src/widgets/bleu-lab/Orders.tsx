import { fixed, integer } from '../shared/format.ts';
import type { Analysis } from './analysis.ts';

const at = (share: number) => ({ left: `${(share * 100).toFixed(1)}%` });

/** Clipped precision of every order, with the two means across them. */
export function Orders({ analysis }: { analysis: Analysis }) {
  const { orders, used, geometric, arithmetic } = analysis;
  return (
    <table class="orders">
      <thead>
        <tr>
          <th scope="col">n</th>
          <th scope="col">Counted</th>
          <th scope="col">Precision</th>
          <th scope="col" class="wide-cell">
            0 to 1
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ correct, total, precision }, index) => {
          const n = index + 1;
          const smoothed = Math.abs(precision * total - correct) > 1e-9;
          return (
            <tr key={n}>
              <th scope="row">{n}</th>
              <td>
                {integer(correct)} of {integer(total)}
              </td>
              <td>
                {n > used ? 'left out' : fixed(precision, 3)}
                {smoothed && <small> smoothed</small>}
              </td>
              <td class="bleu-track">
                <i class="fill" style={{ width: `${(precision * 100).toFixed(1)}%` }} />
                <i class="geometric" style={at(geometric)} />
                <i class="arithmetic" style={at(arithmetic)} />
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <span class="nb">
              <i class="key geometric" /> geometric mean {fixed(geometric, 3)}, taken;
            </span>{' '}
            <span class="nb">
              <i class="key arithmetic" /> arithmetic {fixed(arithmetic, 3)}
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
