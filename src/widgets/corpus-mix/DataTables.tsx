import { compact, percent } from '../shared/format.ts';
import type { Mix, YearTable } from './corpus.ts';
import type { Unit } from './settings.ts';

/** Every source and every year as tables, and where the numbers come from. */
export function DataTables({
  current,
  unit,
  years,
}: {
  current: Mix;
  unit: Unit;
  years: YearTable;
}) {
  return (
    <>
      <div class="scroller" tabIndex={0} role="group" aria-label="Sources">
        <table>
          <caption>Sources, {unit}</caption>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Part</th>
              <th scope="col">{unit}</th>
              <th scope="col">Share of what remains</th>
            </tr>
          </thead>
          <tbody>
            {current.shares.flatMap(({ group, share }) =>
              group.members.map((member) => (
                <tr key={member.id}>
                  <th scope="row">{member.name}</th>
                  <td>{group.part === 'FinPile' ? 'FinPile' : `public, ${member.group}`}</td>
                  <td>{compact(member[unit])}</td>
                  <td>{share === 0 ? 'left out' : percent(member[unit] / current.total)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <div class="scroller" tabIndex={0} role="group" aria-label="FinPile by year">
        <table>
          <caption>FinPile by year, tokens</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {years.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.rows.map(({ year, values }) => (
              <tr key={year}>
                <th scope="row">
                  {year.replace('[03-]', 'from March').replace('[-07]', 'to July')}
                </th>
                {values.map((value, i) => (
                  <td key={years.columns[i]}>{compact(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        Sources: Wu et al. 2023, Table 1; by year: Table 2. The counts are printed in units of 100
        million tokens, so shares can differ from the printed ones in the last digit.
      </p>
    </>
  );
}
