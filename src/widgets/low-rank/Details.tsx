import { shares } from '../shared/columns.ts';
import { DataTable } from '../shared/DataTable.tsx';
import { fixed, integer, percent } from '../shared/format.ts';
import { factorCount, type Analysis } from './approximation.ts';

/** The formulas with the current numbers put in. */
export function Working({ analysis: { parts, errors }, r }: { analysis: Analysis; r: number }) {
  const squares = (from: number) =>
    parts.singularValues.slice(from).reduce((sum, value) => sum + value ** 2, 0);
  return (
    <ul class="working">
      <li>
        The best picture of rank r keeps the r largest singular values s: B = U<sub>r</sub> √S
        <sub>r</sub> and A = √S<sub>r</sub> V<sub>r</sub>
        <sup>⊤</sup> (Eckart and Young 1936).
      </li>
      <li>
        B and A hold r (24 + 24) = {integer(r)} · 48 = {integer(factorCount(r))} numbers.
      </li>
      <li>
        Error = √(sum of s² beyond r / sum of all s²) = √({fixed(squares(r), 2)} /{' '}
        {fixed(squares(0), 2)}) = {percent(errors[r] ?? 0)}.
      </li>
    </ul>
  );
}

/** Singular values and errors as a table. */
export function Ranks({ caption, analysis }: { caption: string; analysis: Analysis }) {
  const { errors, parts, rank } = analysis;
  const left = shares(errors.slice(1, rank + 1));
  return (
    <>
      <DataTable
        label="Singular values and errors"
        caption={caption}
        head={['Rank', 'Singular value', 'Error left', 'Numbers in B and A']}
        rows={parts.singularValues
          .slice(0, rank)
          .map((value, i) => [i + 1, fixed(value, 3), left[i], integer(factorCount(i + 1))])}
      />
      <p>
        Further singular values are 0. The pictures are made for this figure, each by a formula; the
        dots come from a fixed seed.
      </p>
    </>
  );
}
