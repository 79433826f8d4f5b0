import type { ComponentChildren } from 'preact';
import { Scroller } from './Scroller.tsx';
import { unbroken } from './unbroken.tsx';

interface Props {
  /** accessible name of the box that scrolls */
  label: string;
  caption?: string;
  /** heads of the columns, that of the rows' heads first */
  head: readonly string[];
  /** cells, the row's head first; the last cell of a row that is too short spans what is left */
  rows: readonly (readonly ComponentChildren[])[];
}

/** A table with one head a column and one a row. */
export function DataTable({ label, caption, head, rows }: Props) {
  return (
    <Scroller label={label}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col">{unbroken(name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, i) =>
                i > 0 ? (
                  <td
                    colSpan={
                      i + 1 === row.length && i + 1 < head.length ? head.length - i : undefined
                    }
                  >
                    {cell}
                  </td>
                ) : (
                  <th scope="row">{typeof cell === 'string' ? unbroken(cell) : cell}</th>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
